import { visible } from './visible';

function textOf(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // JSON has no such value: one that holds itself, or a big integer.
    return `a value of type ${typeof value}`;
  }
}

/**
 * A value as an error message shows it: on one line, in backticks, without
 * characters that can't be seen, and cut where a long one would bury the
 * sentence.
 */
export function quote(value: unknown): string {
  const oneLine = visible(textOf(value));
  return `\`${oneLine.length > 80 ? `${oneLine.slice(0, 77)}...` : oneLine}\``;
}
