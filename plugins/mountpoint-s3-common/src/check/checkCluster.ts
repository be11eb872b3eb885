import { Cluster } from '../cluster/Cluster';
import { parseCluster } from '../cluster/parseCluster';
import { clusterFiles } from '../plan/files';
import { checkClusterRef } from '../rules/entityRef';
import { TERRAFORM_FILES } from '../terraform/terraformFiles.generated';
import { quote } from '../text/quote';
import { compareFile } from './compareFile';
import { inputProblems } from './inputProblems';
import { readData } from './readData';
import { ClusterFolder } from './repositoryLayout';
import { error, RepositoryProblem, warning } from './RepositoryProblem';

/** The files of a root module, whatever a cluster has it for. */
const ROOT_FILES = new Set(
  Object.keys(TERRAFORM_FILES)
    .filter(path => !path.startsWith('modules/'))
    .map(path => path.split('/').pop()!),
);

function readCluster(
  folder: ClusterFolder,
  path: string,
  text: string | undefined,
): { cluster?: Cluster; problems: RepositoryProblem[] } {
  if (text === undefined) {
    return {
      problems: [
        error(
          path,
          'is missing: without it nothing on this cluster can be checked or planned',
        ),
      ],
    };
  }
  const content = readData(text);
  if (content.reason !== undefined) {
    return { problems: [error(path, `can't be read: ${content.reason}`)] };
  }
  const refused = checkClusterRef(`resource:default/${folder.name}`);
  if (refused) {
    return {
      problems: [
        error(
          path,
          `lies in the folder ${quote(
            folder.name,
          )}, which is not the name of a catalog entity in lower case`,
        ),
      ],
    };
  }
  try {
    const cluster = parseCluster({ name: folder.name, data: content.data });
    return {
      cluster: { ...cluster, root: folder.root },
      problems:
        cluster.root === folder.root
          ? []
          : [
              error(
                path,
                `root: ${quote(
                  cluster.root,
                )} is not where the file lies: allowed is ${quote(
                  folder.root,
                )}, the part of its path before clusters/`,
              ),
            ],
    };
  } catch (problem) {
    return {
      problems: inputProblems(problem).map(({ field, message }) =>
        error(path, `${field.replace(/^cluster\.yaml /, '')}: ${message}`),
      ),
    };
  }
}

function checkTerraform(
  folder: ClusterFolder,
  planned: ReadonlySet<string>,
): RepositoryProblem[] {
  // Files of other names are the operator's: a provider, an import, a lock.
  return folder.terraform
    .filter(
      name =>
        ROOT_FILES.has(name) &&
        !planned.has(`${folder.path}/terraform/${name}`),
    )
    .map(name =>
      warning(
        `${folder.path}/terraform/${name}`,
        'does not belong to the addon and stateBackend that cluster.yaml gives: setting the cluster up again removes it',
      ),
    );
}

/**
 * Checks the files that a cluster has once, and reads its `cluster.yaml`.
 *
 * @remarks
 *
 * Terraform, Argo CD and pipeline files are the operator's to adapt, so
 * another content of those is a warning. Without the root module's `main.tf`
 * nobody gets any permission, which is an error.
 */
export function checkCluster(
  folder: ClusterFolder,
  files: ReadonlyMap<string, string>,
): { cluster?: Cluster; problems: RepositoryProblem[] } {
  const path = `${folder.path}/cluster.yaml`;
  const { cluster, problems } = readCluster(folder, path, files.get(path));
  problems.push(
    ...folder.strays.map(stray =>
      warning(
        stray,
        'lies where only the folders <namespace>/<name>/ should be: nothing reads it',
      ),
    ),
  );
  if (!cluster) {
    return { problems };
  }
  const planned = clusterFiles(cluster).filter(file => file.path !== path);
  for (const { path: file, content } of planned) {
    problems.push(
      ...compareFile({
        path: file,
        planned: content,
        actual: files.get(file),
        severity: file.endsWith('/terraform/main.tf') ? 'error' : 'warning',
      }),
    );
  }
  problems.push(
    ...checkTerraform(folder, new Set(planned.map(file => file.path))),
  );
  return { cluster, problems };
}
