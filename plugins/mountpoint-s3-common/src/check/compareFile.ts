import { quote } from '../text/quote';
import { difference } from './difference';
import { readData } from './readData';
import { error, RepositoryProblem, warning } from './RepositoryProblem';

/**
 * Compares a file with what is planned for it.
 *
 * @remarks
 *
 * Files carry no version of this project, so what an older one wrote is told
 * by what kind of file it is: texts and Terraform change from version to
 * version, while the meaning of YAML doesn't within one format.
 *
 * @param options - `alternatives` are other texts that are as good; `earlier`
 * are YAML as versions before wrote it, with what they had to say;
 * `severity` is that of YAML with another meaning
 */
export function compareFile(options: {
  path: string;
  planned: string;
  actual: string | undefined;
  severity?: 'error' | 'warning';
  alternatives?: string[];
  earlier?: string[];
}): RepositoryProblem[] {
  const { path, planned, actual, severity = 'error' } = options;
  const good = [planned, ...(options.alternatives ?? [])];
  if (actual === undefined) {
    return [
      {
        severity,
        path,
        message: 'is missing: bring it back, as it was planned',
      },
    ];
  }
  if (good.includes(actual)) {
    return [];
  }
  if (!path.endsWith('.yaml')) {
    return [
      warning(
        path,
        path.endsWith('.tf')
          ? 'was written by another version of S3 Mounts or edited by hand: setting the cluster up again writes it anew'
          : 'was written by another version of S3 Mounts or edited by hand: the next change of the mount writes it anew',
      ),
    ];
  }
  const content = readData(actual);
  if (content.reason !== undefined) {
    return [error(path, `can't be read: ${content.reason}`)];
  }
  const differencesFrom = (texts: string[]) =>
    texts.map(text => {
      const wanted = readData(text);
      return wanted.reason === undefined
        ? difference(wanted.data, content.data)
        : wanted.reason;
    });
  if (differencesFrom(options.earlier ?? []).includes(undefined)) {
    return [
      warning(
        path,
        'was written by an earlier version of S3 Mounts: the next change of the mount writes it anew',
      ),
    ];
  }
  const differences = differencesFrom(good);
  return differences.includes(undefined)
    ? [
        warning(
          path,
          'says what is planned in other bytes: it was formatted by hand or by another version of S3 Mounts',
        ),
      ]
    : [
        {
          severity,
          path,
          message: `differs from what is planned in ${quote(
            differences[0],
          )}: undo the edit, or change what it follows from`,
        },
      ];
}
