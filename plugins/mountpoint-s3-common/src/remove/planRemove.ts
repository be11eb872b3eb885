import { mountEntity } from '../catalog/mountEntity';
import { isEmptied } from '../check/isEmptied';
import { existingMount } from '../plan/existingMount';
import { Cluster } from '../cluster/Cluster';
import { kustomization } from '../manifests/kustomization';
import { mountEntityName } from '../names/names';
import { mountPath, serviceAccountPath } from '../plan/layout';
import { ChangeSet, RepositoryFiles } from '../plan/Plan';
import { readMounts } from '../plan/readMounts';
import { ResolvedMountRequest } from '../request/MountRequest';
import { writeYaml } from '../text/writeYaml';
import { RemoveRequest } from './parseRemoveRequest';
import { removeText } from './removeText';

/** A removal's two steps, in their order. @public */
export type RemovalStep = 'manifests' | 'record';

/**
 * The files of a service account that nobody needs any more: managed here, and
 * used by this mount alone.
 */
function orphanedAccountFiles(
  cluster: Cluster,
  mount: ResolvedMountRequest,
  repository: RepositoryFiles,
): string[] {
  const { namespace, name, serviceAccount } = mount;
  if (serviceAccount === undefined) {
    return [];
  }
  const { mounts, unreadable } = readMounts(cluster, repository.files);
  const used =
    unreadable.length > 0 ||
    mounts.some(
      other =>
        other.namespace === namespace &&
        other.serviceAccount === serviceAccount &&
        other.name !== name,
    );
  const folder = serviceAccountPath(cluster, {
    namespace,
    name: serviceAccount,
  });
  return used
    ? []
    : [...repository.files.keys()].filter(path =>
        path.startsWith(`${folder}/`),
      );
}

/**
 * Plans the next step of a mount's removal.
 *
 * @remarks
 *
 * Two pull requests, in an order that never takes permissions from a pod that
 * still mounts: first the manifests go, and Argo CD deletes the claim and the
 * volume once somebody confirms; then the record goes, and Terraform takes the
 * permissions. Which step it is follows from the repository. Nothing in S3 is
 * touched, and the bucket's entity stays.
 *
 * @param options - `repository` holds every file of the mount's folder and its
 * service account's, and every `mount.yaml` of the cluster
 * @throws a MountInputError on the field `name` when the mount isn't there
 * @public
 */
export function planRemove(options: {
  request: RemoveRequest;
  cluster: Cluster;
  repository: RepositoryFiles;
}): ChangeSet & {
  /** Which step this is. */
  step: RemovalStep;
  /** The mount's Component in the catalog, as an entity reference. */
  entityRef: string;
} {
  const { request, cluster, repository } = options;
  const mount = existingMount(cluster, request, repository);
  const folder = mountPath(cluster, mount);
  const present = [...repository.files.keys()].filter(path =>
    path.startsWith(`${folder}/`),
  );
  const step: RemovalStep = isEmptied(
    repository.files.get(`${folder}/manifests/kustomization.yaml`),
  )
    ? 'record'
    : 'manifests';

  const entity = mountEntity(cluster, mount);
  const files =
    step === 'record'
      ? []
      : [
          {
            path: `${folder}/catalog-info.yaml`,
            content: writeYaml({
              ...entity,
              spec: { ...entity.spec, lifecycle: 'deprecated' },
            }),
          },
          {
            path: `${folder}/manifests/kustomization.yaml`,
            content: kustomization([]),
          },
        ];
  const deletions = (
    step === 'record'
      ? [...present, ...orphanedAccountFiles(cluster, mount, repository)]
      : present.filter(
          path =>
            path.startsWith(`${folder}/manifests/`) &&
            !path.endsWith('/kustomization.yaml'),
        )
  ).sort();

  return {
    step,
    entityRef: `component:default/${mountEntityName(cluster, mount)}`,
    files,
    deletions,
    findings: [
      {
        severity: 'warning',
        code: step === 'manifests' ? 'stop-pods-first' : 'claim-gone-first',
        field: 'name',
        message:
          step === 'manifests'
            ? `Stop every pod that uses the claim ${mount.name} first: Kubernetes keeps a claim that is in use, and the removal waits for it.`
            : `Merge this only when the claim ${mount.name} and its volume are gone from the cluster: a pod that still mounts loses access at once.`,
      },
    ],
    pullRequest: removeText({ cluster, mount, step, files, deletions }),
  };
}
