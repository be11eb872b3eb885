import { quote } from '../text/quote';

/** S3 keys have at most 1,024 bytes, and a file below the prefix needs some. */
const MAX_LENGTH = 900;

/**
 * Says what is wrong with a key prefix.
 *
 * @remarks
 *
 * Mountpoint wants a trailing slash. The prefix becomes a pattern in an IAM
 * policy, in which `*`, `?` and `${` have a meaning and only Latin-1 is legal.
 * Empty, `.` and `..` path segments can't be shown as files.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md#mounting-a-bucket
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/SEMANTICS.md
 * @public
 */
export function checkPrefix(value: string): string | undefined {
  const shown = quote(value);
  if (value === '') {
    return undefined;
  }
  if (/[*?]/.test(value) || value.includes('${')) {
    return `${shown} holds \`*\`, \`?\` or \`\${\`, which IAM would read as a pattern: allowed is a prefix without them`;
  }
  if (!/^[\x20-\x7e]*$/.test(value)) {
    return `${shown} holds characters that an IAM policy can't: allowed are printable ASCII characters`;
  }
  if (value.startsWith('/')) {
    return `${shown} begins with a slash, as no key does: write ${quote(
      value.replace(/^\/+/, ''),
    )}`;
  }
  if (!value.endsWith('/')) {
    return `${shown} doesn't end in a slash: allowed is an empty prefix or one that ends in \`/\`, such as ${quote(
      `${value}/`,
    )}`;
  }
  if (value.length > MAX_LENGTH) {
    return `${shown} has ${value.length} characters: allowed are ${MAX_LENGTH}`;
  }
  const segments = value.slice(0, -1).split('/');
  if (segments.some(segment => ['', '.', '..'].includes(segment))) {
    return `${shown} has an empty, \`.\` or \`..\` part, which can't be shown as a folder: allowed are folder names with one slash between them`;
  }
  if (segments.some(segment => segment !== segment.trim())) {
    return `${shown} has a folder name that begins or ends with a space: allowed are names without`;
  }
  return undefined;
}
