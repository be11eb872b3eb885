import { z } from 'zod/v3';
import { closest } from '../text/closest';
import { quote } from '../text/quote';
import { InputProblem } from './MountInputError';

function valueAt(data: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a map',
};

/** Unknown inputs beyond these are no slip of the pen. */
const MOST_UNKNOWN = 20;

/** An unknown key as a field's name: as it is, if it could be one. */
function keyName(key: string): string {
  return /^[\w.-]{1,80}$/.test(key) ? key : quote(key);
}

/**
 * Says in a sentence what Zod found: the field, the value, what is allowed.
 *
 * @param fields - the names that are known at the top level
 * @param optional - names that may be left out, for the hint in a missing one
 */
export function describeIssue(
  issue: z.ZodIssue,
  data: unknown,
  fields: readonly string[],
): InputProblem[] {
  const field =
    issue.path
      .map(key => (typeof key === 'string' ? keyName(key) : key))
      .join('.') || 'input';
  const value = valueAt(data, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_UNKNOWN).map(key => {
      const path = [...issue.path, keyName(key)].join('.');
      const meant = issue.path.length === 0 ? closest(key, fields) : undefined;
      return {
        field: path,
        message: `${quote(
          valueAt(data, [...issue.path, key]),
        )} is given for an unknown input: ${
          meant
            ? `did you mean \`${meant}\`?`
            : `allowed are ${fields.join(', ')}`
        }`,
      };
    });
  }
  if (value === undefined && issue.code !== 'custom') {
    return [{ field, message: 'is required' }];
  }
  if (issue.code === 'invalid_type') {
    const wanted = TYPE_NAMES[issue.expected] ?? issue.expected;
    const fix =
      issue.expected === 'string' &&
      ['number', 'boolean'].includes(typeof value)
        ? `: write what you mean in quotes, such as \`"${value}"\``
        : '';
    return [{ field, message: `${quote(value)} is not ${wanted}${fix}` }];
  }
  if (issue.code === 'invalid_enum_value') {
    return [
      {
        field,
        message: `${quote(
          value,
        )} is not one of its values: allowed are ${issue.options
          .map(option => `\`${option}\``)
          .join(', ')}`,
      },
    ];
  }
  if (issue.code === 'invalid_literal') {
    return [
      {
        field,
        message: `${quote(value)} is not allowed: allowed is ${quote(
          issue.expected,
        )}`,
      },
    ];
  }
  if (issue.code === 'custom') {
    return [{ field, message: issue.message }];
  }
  return [
    { field, message: `${quote(value)} is not allowed: ${issue.message}` },
  ];
}
