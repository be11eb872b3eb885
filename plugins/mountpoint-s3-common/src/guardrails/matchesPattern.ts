/** What a `*` doesn't reach over: the borders within ARNs, references and addresses. */
const BORDERS = /([/:])/;

/**
 * Whether a value is what a pattern of the guardrails describes.
 *
 * @remarks
 *
 * A `*` stands for any number of characters without `/` and `:`, alone for any
 * value at all; every other character stands for itself, and the whole value
 * has to match. So `https://*.example.com` is no door to
 * `https://evil.test/x.example.com`.
 *
 * No regular expression is made of a pattern: there is nothing to escape, and
 * no pattern that takes long.
 *
 * @public
 */
export function matchesPattern(pattern: string, value: string): boolean {
  if (pattern === '*') {
    return true;
  }
  const parts = pattern.split(BORDERS);
  const values = value.split(BORDERS);
  return (
    parts.length === values.length &&
    parts.every((part, index) => matchesPart(part, values[index]))
  );
}

function matchesPart(pattern: string, value: string): boolean {
  const [first, ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) {
    return pattern === value;
  }
  if (
    value.length < first.length + last.length ||
    !value.startsWith(first) ||
    !value.endsWith(last)
  ) {
    return false;
  }
  const middle = value.slice(first.length, value.length - last.length);
  let position = 0;
  for (const piece of others) {
    const found = middle.indexOf(piece, position);
    if (found < 0) {
      return false;
    }
    position = found + piece.length;
  }
  return true;
}

/** Whether a value is what at least one of the patterns describes. @public */
export function matchesOneOf(
  patterns: readonly string[],
  value: string,
): boolean {
  return patterns.some(pattern => matchesPattern(pattern, value));
}
