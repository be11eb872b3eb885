import { applicationSet } from '../argocd/applicationSet';
import { project } from '../argocd/project';
import { bucketEntity } from '../catalog/bucketEntity';
import { mountEntity } from '../catalog/mountEntity';
import { Cluster } from '../cluster/Cluster';
import { clusterYaml } from '../cluster/clusterYaml';
import { manifests } from '../manifests/manifests';
import { serviceAccount } from '../manifests/serviceAccount';
import { pipelineFiles } from '../pipelines/pipelineFiles';
import { ResolvedMountRequest } from '../request/MountRequest';
import { terraformModule, terraformRoot } from '../terraform/terraform';
import { writeYaml } from '../text/writeYaml';
import { findings } from './findings';
import { grants } from './grants';
import {
  bucketPath,
  clusterPath,
  modulePath,
  mountPath,
  serviceAccountPath,
} from './layout';
import { mountYaml } from './mountYaml';
import { PlannedFile } from './Plan';
import { readme } from './readme';

function below(folder: string, files: Record<string, string>): PlannedFile[] {
  return Object.entries(files).map(([name, content]) => ({
    path: `${folder}/${name}`,
    content,
  }));
}

function prefixed(prefix: string, files: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      `${prefix}/${name}`,
      content,
    ]),
  );
}

/** Files in the order of their paths, the same whatever order they came in. */
export function sorted(files: PlannedFile[]): PlannedFile[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The Terraform module, which all clusters of a repository share. */
export function moduleFiles(root: string): PlannedFile[] {
  return below(modulePath(root), terraformModule());
}

/** The files that a cluster has once, whatever is mounted on it. */
export function clusterFiles(cluster: Cluster): PlannedFile[] {
  return [
    ...below(clusterPath(cluster), {
      'cluster.yaml': clusterYaml(cluster),
      'argocd/project.yaml': writeYaml(project(cluster)),
      'argocd/application-set.yaml': writeYaml(applicationSet(cluster)),
      ...prefixed('terraform', terraformRoot(cluster)),
    }),
    ...pipelineFiles(cluster),
  ];
}

/** The bucket's entity in the catalog: the same for all its mounts. */
export function bucketFiles(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): PlannedFile[] {
  return below(bucketPath(cluster.root, mount.bucket), {
    'catalog-info.yaml': writeYaml(
      bucketEntity(mount.bucket, cluster.bucketResourceOwner),
    ),
  });
}

/** The service account, where it is managed here: the same for all its mounts. */
export function serviceAccountFiles(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): PlannedFile[] {
  if (!mount.manageServiceAccount || mount.serviceAccount === undefined) {
    return [];
  }
  const account = { namespace: mount.namespace, name: mount.serviceAccount };
  return below(
    serviceAccountPath(cluster, account),
    serviceAccount(cluster, account),
  );
}

/** The mount's README, which says how its role is taken. */
export function mountReadme(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): PlannedFile {
  return {
    path: `${mountPath(cluster, mount)}/README.md`,
    content: readme({
      cluster,
      mount,
      findings: findings({ cluster, mount, isSetUp: true }),
      grants: grants(cluster, mount),
    }),
  };
}

/** The files of the mount's own folder. */
export function mountFiles(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): PlannedFile[] {
  return below(mountPath(cluster, mount), {
    'mount.yaml': mountYaml(mount),
    'catalog-info.yaml': writeYaml(mountEntity(cluster, mount)),
    'README.md': mountReadme(cluster, mount).content,
    ...prefixed('manifests', manifests(cluster, mount)),
  });
}
