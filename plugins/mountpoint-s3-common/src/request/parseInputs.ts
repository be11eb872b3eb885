import { z } from 'zod/v3';
import { describeIssue } from './describeIssue';
import { MountInputError } from './MountInputError';
import { withoutBlanks } from './withoutBlanks';

/**
 * Validates a flat map of inputs against a schema, refusing what is not in it.
 *
 * @throws {@link MountInputError} with every problem found
 */
export function parseInputs<T extends z.ZodRawShape>(
  schema: z.ZodObject<T, 'strict'>,
  input: unknown,
): z.infer<z.ZodObject<T, 'strict'>> {
  const data = withoutBlanks(input);
  const fields = Object.keys(schema.shape);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new MountInputError([
      {
        field: 'input',
        message: `is not a map of inputs: allowed are ${fields.join(', ')}`,
      },
    ]);
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    throw new MountInputError(
      parsed.error.issues.flatMap(issue => describeIssue(issue, data, fields)),
    );
  }
  return parsed.data;
}
