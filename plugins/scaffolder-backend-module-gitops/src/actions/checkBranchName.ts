import { InputError } from '@backstage/errors';

/**
 * Refuses what git does not take for a branch's name
 * (https://git-scm.com/docs/git-check-ref-format), and names that begin with
 * `refs/`, which would be a branch called refs/heads/refs/….
 *
 * @param field - the input, for the error
 * @throws InputError that names the value and what is allowed
 */
export function checkBranchName(field: string, value: string): string {
  const parts = value.split('/');
  const isLegal =
    value !== '@' &&
    value.length <= 200 &&
    !value.startsWith('-') &&
    !value.startsWith('refs/') &&
    !value.endsWith('.') &&
    !value.includes('..') &&
    !value.includes('@{') &&
    // eslint-disable-next-line no-control-regex
    !/[\u0000-\u0020\u007f~^:?*[\\]/.test(value) &&
    parts.every(
      part => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'),
    );
  if (!isLegal) {
    throw new InputError(
      `The input ${field} is ${JSON.stringify(
        value,
      )}: allowed is a branch's name of up to 200 characters, such as add-bucket, without spaces and ~ ^ : ? * [ \\, without .. and @{, and without parts that are empty, begin with a dot or end in .lock`,
    );
  }
  return value;
}
