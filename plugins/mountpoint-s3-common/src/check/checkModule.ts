import { moduleFiles } from '../plan/files';
import { modulePath } from '../plan/layout';
import { compareFile } from './compareFile';
import { RepositoryProblem, warning } from './RepositoryProblem';

/** Checks the Terraform module that the clusters below one root share. */
export function checkModule(
  root: string,
  files: ReadonlyMap<string, string>,
): RepositoryProblem[] {
  const planned = moduleFiles(root);
  const known = new Set(planned.map(({ path }) => path));
  const folder = `${modulePath(root)}/`;
  return [
    ...planned.flatMap(({ path, content }) =>
      compareFile({
        path,
        planned: content,
        actual: files.get(path),
        // An older version may have had fewer files, but never none.
        severity: path.endsWith('/versions.tf') ? 'error' : 'warning',
      }),
    ),
    ...[...files.keys()]
      .filter(
        path =>
          path.startsWith(folder) &&
          /^[^/]+\.tf$/.test(path.slice(folder.length)) &&
          !known.has(path),
      )
      .map(path =>
        warning(
          path,
          'is no file of the module, and Terraform runs it for every cluster: keep it in the root module of a cluster',
        ),
      ),
  ];
}
