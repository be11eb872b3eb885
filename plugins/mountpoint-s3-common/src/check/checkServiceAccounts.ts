import { Cluster } from '../cluster/Cluster';
import { serviceAccount } from '../manifests/serviceAccount';
import { PlannedFile } from '../plan/Plan';
import { checkNamespace, checkServiceAccount } from '../rules/dnsLabel';
import { quote } from '../text/quote';
import { CheckedCluster } from './CheckedCluster';
import { compareFile } from './compareFile';
import { isEmptied } from './isEmptied';
import { NamedFolder } from './repositoryLayout';
import { error, RepositoryProblem, warning } from './RepositoryProblem';

function legalNames(cluster: Cluster, folder: NamedFolder) {
  if (folder.namespace === cluster.argocd.namespace) {
    return `${quote(folder.namespace)} is Argo CD's own namespace`;
  }
  return checkNamespace(folder.namespace) ?? checkServiceAccount(folder.name);
}

/**
 * Checks the folder of a service account that is managed here: all that
 * matters to it is the cluster and its two names.
 */
function checkFolder(
  cluster: Cluster,
  folder: NamedFolder,
  files: ReadonlyMap<string, string>,
  needed: boolean,
): RepositoryProblem[] {
  const record = `${folder.path}/account.yaml`;
  const refused = legalNames(cluster, folder);
  if (refused) {
    return [error(record, `lies in a folder that can't be: ${refused}`)];
  }
  const emptied =
    !needed &&
    isEmptied(files.get(`${folder.path}/manifests/kustomization.yaml`));
  const planned = Object.entries(serviceAccount(cluster, folder)).filter(
    ([name]) => !emptied || name === 'account.yaml',
  );
  const known = new Set(planned.map(([name]) => name));
  if (emptied) {
    known.add('manifests/kustomization.yaml');
  }
  return [
    ...(needed
      ? []
      : [
          warning(
            record,
            'is of a service account that no mount manages: remove its folder when no pod runs as it',
          ),
        ]),
    ...planned.flatMap(([name, content]) =>
      compareFile({
        path: `${folder.path}/${name}`,
        planned: content,
        actual: files.get(`${folder.path}/${name}`),
      }),
    ),
    ...folder.files
      .filter(name => !known.has(name))
      .map(name =>
        name.startsWith('manifests/')
          ? error(
              `${folder.path}/${name}`,
              'is no manifest of a service account: delete it, or keep it elsewhere',
            )
          : warning(
              `${folder.path}/${name}`,
              'is no file of a service account: nothing reads it',
            ),
      ),
  ];
}

/** Mounts of one account that don't agree on who makes it. */
function checkAgreement({ mounts }: CheckedCluster): RepositoryProblem[] {
  const managing = new Map<string, string>();
  for (const { mount } of mounts) {
    if (mount.manageServiceAccount) {
      managing.set(`${mount.namespace}/${mount.serviceAccount}`, mount.name);
    }
  }
  return mounts.flatMap(({ path, mount }) => {
    const other = managing.get(`${mount.namespace}/${mount.serviceAccount}`);
    return other === undefined || mount.manageServiceAccount
      ? []
      : [
          warning(
            path,
            `manageServiceAccount: leaves the service account ${quote(
              mount.serviceAccount,
            )} to its owner, and the mount ${quote(
              `${mount.namespace}/${other}`,
            )} makes it: give both the same`,
          ),
        ];
  });
}

/**
 * Checks the service accounts of a cluster that are managed here.
 *
 * @param shared - what the cluster's mounts plan outside of their folders
 */
export function checkServiceAccounts(options: {
  checked: CheckedCluster;
  folders: readonly NamedFolder[];
  shared: readonly PlannedFile[];
  files: ReadonlyMap<string, string>;
}): RepositoryProblem[] {
  const { checked, folders, shared, files } = options;
  const needed = new Set(shared.map(({ path }) => path));
  const present = new Set(folders.map(({ path }) => path));
  const missing = [
    ...new Set(
      shared
        .filter(({ path }) => path.endsWith('/account.yaml'))
        .map(({ path }) => path),
    ),
  ].filter(path => !present.has(path.slice(0, -'/account.yaml'.length)));
  return [
    ...folders.flatMap(folder =>
      checkFolder(
        checked.cluster,
        folder,
        files,
        needed.has(`${folder.path}/account.yaml`),
      ),
    ),
    ...missing.map(path =>
      error(
        path,
        'is missing: a mount has manageServiceAccount, so its service account belongs here',
      ),
    ),
    ...checkAgreement(checked),
  ];
}
