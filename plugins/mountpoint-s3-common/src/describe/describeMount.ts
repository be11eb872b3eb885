import { Cluster } from '../cluster/Cluster';
import { Diagram } from '../diagram/Diagram';
import { mountDiagram } from '../diagram/mountDiagram';
import { argoApplicationName, volumeName } from '../names/names';
import { Principal, principalOf } from '../names/principal';
import { bucketAddress } from '../plan/bucketAddress';
import { bucketConsoleUrl } from '../plan/bucketConsoleUrl';
import { Finding } from '../plan/Finding';
import { findings } from '../plan/findings';
import { grantSentences } from '../plan/grantSentences';
import { Grant, grants } from '../plan/grants';
import { mountPath } from '../plan/layout';
import { limits } from '../plan/limits';
import { volumeSnippet } from '../plan/volumeSnippet';
import { ResolvedMountRequest } from '../request/MountRequest';
import { USAGES } from '../rules/usages';

/**
 * What there is to say about a mount that exists.
 *
 * @public
 */
export interface MountDescription {
  /** The PersistentVolume's name, which is its volumeHandle too. */
  volume: string;
  /** The PersistentVolumeClaim's name. */
  claim: string;
  /** What the pods see, as people write it: `s3://bucket/prefix/`. */
  address: string;
  /** The page of AWS's console that shows it. */
  consoleUrl: string;
  /** The role that reads the bucket, and the service account that takes it. */
  principal: Principal;
  /** The IAM permissions that the mount needs. */
  grants: Grant[];
  /** The same in sentences, see {@link grantSentences}. */
  grantSentences: string[];
  /** What a good colleague would say about it, warnings first. */
  findings: Finding[];
  /** What it can and can't do, a line each: Markdown with nothing but code spans. */
  limits: string[];
  /** YAML to paste into a pod's specification. */
  snippet: string;
  /** How pod, claim, volume, driver, role and bucket connect. */
  diagram: Diagram;
  /** The mount's folder in the GitOps repository. */
  folder: string;
  /** The name of its Application in Argo CD. */
  application: string;
}

/**
 * Describes a mount as the GitOps repository records it, for its page.
 *
 * @remarks
 *
 * Nobody decides any more whether it is used for what it is used for, so a use
 * that a request would be refused for is a warning here.
 *
 * @public
 */
export function describeMount(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): MountDescription {
  return {
    volume: volumeName(cluster, mount),
    claim: mount.name,
    address: bucketAddress(mount),
    consoleUrl: bucketConsoleUrl(mount),
    principal: principalOf(cluster, mount),
    grants: grants(cluster, mount),
    grantSentences: grantSentences(cluster, mount),
    findings: findings({
      cluster,
      mount,
      isSetUp: true,
      overridableUsages: USAGES,
    }),
    limits: limits(mount),
    snippet: volumeSnippet(mount),
    diagram: mountDiagram(cluster, mount),
    folder: mountPath(cluster, mount),
    application: argoApplicationName(cluster, mount),
  };
}
