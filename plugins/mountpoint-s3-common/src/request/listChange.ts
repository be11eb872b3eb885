/**
 * What a list in a request to change something means. Forms send an empty list
 * where nobody touched it, so an empty one changes nothing, and `none` alone
 * empties it.
 */
export function listChange<T extends string>(
  list: readonly (T | 'none')[] | undefined,
): T[] | undefined {
  if (list === undefined || list.length === 0) {
    return undefined;
  }
  return list.filter((item): item is T => item !== 'none');
}
