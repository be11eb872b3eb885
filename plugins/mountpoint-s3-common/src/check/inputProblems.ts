import { InputProblem, MountInputError } from '../request/MountInputError';

/** So that a file made of mistakes doesn't bury the others'. */
const SHOWN = 10;

/** What a parser said against a file, at a length that can be read. */
export function inputProblems(thrown: unknown): InputProblem[] {
  if (!(thrown instanceof MountInputError)) {
    return [
      {
        field: 'input',
        message: thrown instanceof Error ? thrown.message : String(thrown),
      },
    ];
  }
  const { problems } = thrown;
  return problems.length <= SHOWN
    ? [...problems]
    : [
        ...problems.slice(0, SHOWN),
        {
          field: 'input',
          message: `has ${problems.length - SHOWN} more problems`,
        },
      ];
}
