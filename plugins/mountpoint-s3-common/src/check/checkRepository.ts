import { PlannedFile } from '../plan/Plan';
import { checkBuckets } from './checkBuckets';
import { checkCluster } from './checkCluster';
import { CheckedCluster, CheckedMount } from './CheckedCluster';
import { checkModule } from './checkModule';
import { checkMount } from './checkMount';
import { checkPolicies } from './checkPolicies';
import { checkServiceAccounts } from './checkServiceAccounts';
import { checkUnique } from './checkUnique';
import { ClusterFolder, repositoryLayout } from './repositoryLayout';
import { RepositoryProblem } from './RepositoryProblem';

/** Checks a cluster's folder, and returns what is valid in it. */
function checkFolder(
  folder: ClusterFolder,
  files: ReadonlyMap<string, string>,
): { checked?: CheckedCluster; problems: RepositoryProblem[] } {
  const { cluster, problems } = checkCluster(folder, files);
  if (!cluster) {
    return { problems };
  }
  const mounts: CheckedMount[] = [];
  const shared: PlannedFile[] = [];
  for (const mountFolder of folder.mounts) {
    const result = checkMount(cluster, mountFolder, files);
    problems.push(...result.problems);
    if (result.mount) {
      mounts.push(result.mount);
    }
    shared.push(...result.shared);
  }
  const checked = { path: `${folder.path}/cluster.yaml`, cluster, mounts };
  problems.push(
    ...checkServiceAccounts({
      checked,
      folders: folder.serviceAccounts,
      shared,
      files,
    }),
  );
  return { checked, problems };
}

function compare(a: RepositoryProblem, b: RepositoryProblem): number {
  if (a.path !== b.path) {
    return a.path < b.path ? -1 : 1;
  }
  return a.message < b.message ? -1 : Number(a.message > b.message);
}

/**
 * Checks a whole GitOps repository: that every record is valid, that every
 * file follows from one, that names are unique and permissions fit into IAM's
 * limits. It says in the repository's own CI, before a merge, what would fail
 * or change after it.
 *
 * @remarks
 *
 * Whatever the files hold, it does not throw. The layout's root is found from
 * where `cluster.yaml` files lie.
 *
 * @param files - the text of every file that {@link isLayoutFile} tells, by
 * its path from the repository's top; others make no difference
 * @returns what is wrong, sorted by path; nothing if all is well
 * @public
 */
export function checkRepository(
  files: ReadonlyMap<string, string>,
): RepositoryProblem[] {
  const problems: RepositoryProblem[] = [];
  const clusters: CheckedCluster[] = [];
  for (const folder of repositoryLayout(files.keys())) {
    const result = checkFolder(folder, files);
    problems.push(...result.problems);
    if (result.checked) {
      clusters.push(result.checked);
    }
  }
  for (const root of new Set(clusters.map(({ cluster }) => cluster.root))) {
    problems.push(
      ...checkModule(root, files),
      ...checkBuckets(
        root,
        clusters.filter(({ cluster }) => cluster.root === root),
        files,
      ),
    );
  }
  problems.push(...checkUnique(clusters), ...checkPolicies(clusters));
  return problems.sort(compare);
}
