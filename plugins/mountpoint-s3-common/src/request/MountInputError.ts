import { InputError } from '@backstage/errors';

/**
 * One thing that is wrong with an input.
 *
 * @public
 */
export interface InputProblem {
  /** The input's name, with a path for nested ones: `argocd.namespace`. */
  field: string;
  /** A sentence with the value, what is allowed and, where there is one, the fix. */
  message: string;
}

/**
 * Says everything that is wrong with a request or a cluster at once, a line
 * `field: message` each.
 *
 * @public
 */
export class MountInputError extends InputError {
  /** Everything that is wrong, in the order of the inputs. */
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(
      problems
        .map(problem => `${problem.field}: ${problem.message}`)
        .join('\n'),
    );
    this.name = 'InputError';
    this.problems = problems;
  }
}
