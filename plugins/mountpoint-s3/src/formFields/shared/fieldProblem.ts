import type { Core } from '../core/loadCore';

/**
 * What the core has against the value of one input, whatever the others are.
 *
 * @returns a sentence, with code in backticks
 */
export function fieldProblem(
  core: Core,
  input: string,
  value: unknown,
): string | undefined {
  if (value === undefined || value === null || value === '') {
    return undefined;
  }
  try {
    core.parseMountRequest({ [input]: value });
    return undefined;
  } catch (error) {
    if (error instanceof core.MountInputError) {
      return error.problems.find(({ field }) => field === input)?.message;
    }
    throw error;
  }
}
