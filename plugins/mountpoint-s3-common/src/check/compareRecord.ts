import { quote } from '../text/quote';
import { difference } from './difference';
import { readData } from './readData';
import { error, RepositoryProblem, warning } from './RepositoryProblem';

/**
 * The inputs that Terraform has no default for: without one of them nothing on
 * the cluster can be planned. `variables.tf` says the same; a test holds both
 * together.
 */
export const TERRAFORM_NEEDS = [
  'version',
  'namespace',
  'name',
  'bucket',
  'region',
  'access',
  'credentials',
];

/**
 * Compares a valid `mount.yaml` with how it would be written, which can only
 * differ in what it leaves to defaults.
 */
export function compareRecord(
  path: string,
  planned: string,
  actual: string,
): RepositoryProblem[] {
  if (actual === planned) {
    return [];
  }
  const wanted = readData(planned);
  const content = readData(actual);
  if (wanted.reason !== undefined || content.reason !== undefined) {
    return [error(path, `can't be read: ${content.reason ?? wanted.reason}`)];
  }
  if (difference(wanted.data, content.data) === undefined) {
    return [
      warning(
        path,
        'says what is planned in other bytes: it was formatted by hand or by another version of S3 Mounts',
      ),
    ];
  }
  const all = wanted.data as Record<string, unknown>;
  const given = content.data as Record<string, unknown>;
  const absent = Object.keys(all).filter(
    key => difference(all[key], given[key]) !== undefined,
  );
  const needed = absent.filter(key => TERRAFORM_NEEDS.includes(key));
  return needed.length > 0
    ? [
        error(
          path,
          `leaves out ${needed
            .map(quote)
            .join(', ')}, which Terraform reads from it: write ${needed
            .map(key => quote(`${key}: ${JSON.stringify(all[key])}`))
            .join(', ')}`,
        ),
      ]
    : [
        warning(
          path,
          absent.length > 0
            ? `leaves out ${absent
                .map(quote)
                .join(
                  ', ',
                )}, so another default would change the mount: the next change of the mount writes it`
            : 'has keys without a value: the next change of the mount leaves them out',
        ),
      ];
}
