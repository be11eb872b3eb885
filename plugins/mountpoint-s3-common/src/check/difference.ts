function isMap(value: unknown): value is Record<string, unknown> {
  return (
    value !== null &&
    typeof value === 'object' &&
    !Array.isArray(value) &&
    !(value instanceof Date)
  );
}

/**
 * Where two pieces of plain data differ first, as `spec.csi.volumeHandle`;
 * `undefined` if they are the same. The order of keys is no difference.
 *
 * @param where - the path of the two, empty for the top
 */
export function difference(
  a: unknown,
  b: unknown,
  where = '',
): string | undefined {
  if (Object.is(a, b)) {
    return undefined;
  }
  const here = where || 'its kind of content';
  if (Array.isArray(a) && Array.isArray(b)) {
    const found = a
      .slice(0, b.length)
      .map((item, index) => difference(item, b[index], `${where}[${index}]`))
      .find(path => path !== undefined);
    return found ?? (a.length === b.length ? undefined : here);
  }
  if (isMap(a) && isMap(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const path = where ? `${where}.${key}` : key;
      if (!Object.hasOwn(a, key) || !Object.hasOwn(b, key)) {
        return path;
      }
      const found = difference(a[key], b[key], path);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }
  return here;
}
