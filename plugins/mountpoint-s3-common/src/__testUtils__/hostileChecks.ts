import { InputProblem, MountInputError } from '../request/MountInputError';
import { htmlOf } from './markdown';

/** The elements of Markdown, without their text. */
export function elements(markdown: string): string {
  return htmlOf(markdown)
    .replace(/>[^<]*</g, '><')
    .replace(/^[^<]+|[^>]+$/g, '');
}

/** What is wrong with problems that a person is to read. */
export function unreadable(
  problems: readonly { field?: string; message: string }[],
) {
  return problems
    .filter(
      ({ field, message }) =>
        `${field}: ${message}`.length > 2_000 ||
        /[\p{Cc}\u2028\u2029\u202a-\u202e]/u.test(`${field}: ${message}`),
    )
    .map(({ field, message }) =>
      `unreadable: ${field}: ${message}`.slice(0, 400),
    );
}

/** Either the value, or what is wrong with it: any other error goes through. */
export function attempt<T>(make: () => T): {
  value?: T;
  problems: InputProblem[];
} {
  try {
    return { value: make(), problems: [] };
  } catch (error) {
    if (error instanceof MountInputError && error.problems.length > 0) {
      return { problems: [...error.problems] };
    }
    throw error;
  }
}

/** Fails with every violation. */
export function check(violations: string[]) {
  if (violations.length > 0) {
    throw new Error(violations.join('\n'));
  }
}

/** Runs something that must take less than a second of the processor. */
export function quickly<T>(run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1_000;
  if (took > 1_000) {
    throw new Error(`it took ${Math.round(took)} ms`);
  }
  return result;
}
