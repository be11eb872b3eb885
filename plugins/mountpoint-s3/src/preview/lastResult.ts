/**
 * A function that computes again only when one of its options is another value
 * than the last time.
 */
export function lastResult<Options extends object, Result>(
  compute: (options: Options) => Result,
): (options: Options) => Result {
  let last: { options: Options; result: Result } | undefined;
  return options => {
    if (!last || !hasSameValues(last.options, options)) {
      last = { options, result: compute(options) };
    }
    return last.result;
  };
}

function hasSameValues<T extends object>(one: T, other: T): boolean {
  const keys = Object.keys(other) as (keyof T)[];
  return (
    keys.length === Object.keys(one).length &&
    keys.every(key => Object.is(one[key], other[key]))
  );
}
