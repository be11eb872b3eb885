/**
 * A folder of the layout that two names identify: a mount's, or a service
 * account's.
 *
 * @public
 */
export interface NamedFolder {
  /** The first name, a Kubernetes namespace. */
  namespace: string;
  /** The second name. */
  name: string;
  /** The folder's path from the repository's top. */
  path: string;
  /** The paths of its files, below the folder. */
  files: string[];
}

/**
 * The folder of everything that belongs to a cluster.
 *
 * @public
 */
export interface ClusterFolder {
  /** What lies before `clusters/` in its path: the layout's root. */
  root: string;
  /** The folder's name, which is meant to be the catalog entity's. */
  name: string;
  /** The folder's path from the repository's top. */
  path: string;
  /** The folders of mounts. */
  mounts: NamedFolder[];
  /** The folders of service accounts that are managed here. */
  serviceAccounts: NamedFolder[];
  /** The paths of the files of `terraform/`, below it. */
  terraform: string[];
  /** The paths of files where only such folders should be. */
  strays: string[];
}

const CLUSTER = /^(?:(.*)\/)?clusters\/([^/]*)\/s3-mounts\/(.+)$/s;
const NAMED =
  /^(mounts|service-accounts)(?:\/([^/]*)(?:\/([^/]*)(?:\/(.+))?)?)?$/s;
const OTHERS =
  /^(?:(?:.*\/)?buckets\/[^/]*\/catalog-info\.yaml|(?:.*\/)?modules\/mountpoint-s3\/v1\/[^/]*\.tf|\.github\/workflows\/s3-mounts-[^/]*\.yaml)$/s;
const OF_A_CLUSTER =
  /^(?:cluster\.yaml|argocd\/[^/]*|terraform\/[^/]*\.tf|(?:mounts|service-accounts)\/.*)$/s;

/**
 * Whether a file is of the GitOps repository's layout, so that
 * {@link checkRepository} wants its text.
 *
 * @param path - from the repository's top, with forward slashes
 * @public
 */
export function isLayoutFile(path: string): boolean {
  const [, , , rest] = CLUSTER.exec(path) ?? [];
  return rest === undefined ? OTHERS.test(path) : OF_A_CLUSTER.test(rest);
}

/**
 * Finds the clusters and their mounts by where files lie; says nothing of what
 * is in them.
 *
 * @param paths - from the repository's top, with forward slashes
 * @public
 */
export function repositoryLayout(paths: Iterable<string>): ClusterFolder[] {
  const clusters = new Map<string, ClusterFolder>();
  const folders = new Map<string, NamedFolder>();
  for (const path of [...paths].sort()) {
    const match = CLUSTER.exec(path);
    if (!match || !isLayoutFile(path)) {
      continue;
    }
    const [, root = '', name, rest] = match;
    const clusterPath = path.slice(0, -rest.length - 1);
    let cluster = clusters.get(clusterPath);
    if (!cluster) {
      cluster = {
        root,
        name,
        path: clusterPath,
        mounts: [],
        serviceAccounts: [],
        terraform: [],
        strays: [],
      };
      clusters.set(clusterPath, cluster);
    }
    if (rest.startsWith('terraform/')) {
      cluster.terraform.push(rest.slice('terraform/'.length));
    }
    const [, kind, namespace, folderName, file] = NAMED.exec(rest) ?? [];
    if (kind !== undefined && file === undefined) {
      cluster.strays.push(path);
    } else if (kind !== undefined) {
      const folderPath = path.slice(0, -file.length - 1);
      let folder = folders.get(folderPath);
      if (!folder) {
        folder = { namespace, name: folderName, path: folderPath, files: [] };
        folders.set(folderPath, folder);
        (kind === 'mounts' ? cluster.mounts : cluster.serviceAccounts).push(
          folder,
        );
      }
      folder.files.push(file);
    }
  }
  return [...clusters.values()];
}
