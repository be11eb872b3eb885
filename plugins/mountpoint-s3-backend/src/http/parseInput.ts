import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';

/**
 * Reads what a request brings.
 *
 * @param what - where it stands, such as `body`, for what has no field's name
 * @throws an InputError with a line `field: message` for everything that is wrong
 */
export function parseInput<T extends z.ZodTypeAny>(
  what: string,
  schema: T,
  data: unknown,
): z.output<T> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .map(({ path, message }) => `${fieldOf(path) || what}: ${message}`)
        .join('\n'),
    );
  }
  return parsed.data;
}

/** A field as people write it: `paths[3]`. */
function fieldOf(path: (string | number)[]): string {
  return path.reduce<string>(
    (start, key) =>
      typeof key === 'number'
        ? `${start}[${key}]`
        : [start, key].filter(Boolean).join('.'),
    '',
  );
}
