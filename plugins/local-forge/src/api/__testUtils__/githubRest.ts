import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import description from '../../testUtils/githubRest.json';

type Operations = Record<string, Record<string, object | null>>;

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(description, 'github');

/** The operations that GitHub's description has, such as `GET /user`. */
export const operations: Operations = description.operations;

/**
 * What is wrong with an answer according to GitHub's own description; empty if
 * nothing is.
 *
 * An error that the operation does not describe has to have the shape of any
 * other error of GitHub.
 */
export function findMistakes(
  operation: string,
  answer: { status: number; body: unknown },
): string[] {
  const { status, body } = answer;
  const responses = operations[operation];
  if (!responses) {
    return [`GitHub's description has no operation ${operation}`];
  }
  const described = String(status) in responses;
  if (!described && status < 400) {
    return [`${operation} does not answer with ${status} on GitHub`];
  }
  if (described && responses[status] === null) {
    return [];
  }
  const check = described
    ? compile(`operations/${escape(operation)}/${status}`)
    : compile('components/schemas/basic-error');
  return check(body)
    ? []
    : (check.errors ?? []).map(
        ({ instancePath, message }) =>
          `${operation} ${status}: ${instancePath || '/'} ${message}`,
      );
}

function compile(pointer: string): ValidateFunction {
  const $ref = `github#/${pointer}`;
  return ajv.getSchema($ref) ?? ajv.compile({ $ref });
}

function escape(name: string): string {
  return encodeURIComponent(name.replace(/~/g, '~0').replace(/\//g, '~1'));
}
