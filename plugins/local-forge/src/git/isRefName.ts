/**
 * Whether git takes a full ref name, such as `refs/heads/feat/x`, by the rules of
 * https://git-scm.com/docs/git-check-ref-format. Its own command would be a
 * process for each question.
 *
 * Names without `refs/` are refused, so that no name can be read as an option.
 */
export function isRefName(name: string): boolean {
  return (
    /^refs\/[^/]+\/./.test(name) &&
    !name.endsWith('.') &&
    !name.includes('..') &&
    !name.includes('@{') &&
    // eslint-disable-next-line no-control-regex
    !/[\u0000-\u0020\u007f~^:?*[\\]/.test(name) &&
    name
      .split('/')
      .every(
        part => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'),
      )
  );
}
