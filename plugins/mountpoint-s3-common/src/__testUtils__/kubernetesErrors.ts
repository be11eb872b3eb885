import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * What Kubernetes' own schemas say against objects: a line for each that is not
 * valid. The models are ES modules alone, which Jest can't load, so Node.js
 * does: a line with a list of objects in, a line with a list of errors out.
 */
const PROGRAM = `
import * as batch from 'kubernetes-models/batch/v1';
import * as core from 'kubernetes-models/v1';
import { createInterface } from 'node:readline';

const models = { v1: core, 'batch/v1': batch };
for await (const line of createInterface({ input: process.stdin })) {
  const errors = JSON.parse(line).flatMap((object, index) => {
    try {
      new models[object.apiVersion][object.kind](object).validate();
      return [];
    } catch (error) {
      return [\`\${object.kind} \${index}: \${error.message}\`];
    }
  });
  process.stdout.write(JSON.stringify(errors) + '\\n');
}
`;

const ARGUMENTS = ['--input-type=module', '--eval', PROGRAM];

/** Validates a list of objects, once. */
export function kubernetesErrors(objects: unknown[]): string[] {
  return JSON.parse(
    execFileSync(process.execPath, ARGUMENTS, {
      cwd: __dirname,
      encoding: 'utf8',
      input: `${JSON.stringify(objects)}\n`,
    }),
  );
}

/** The same for many lists, one after the other: one process for all of them. */
export class KubernetesValidator {
  readonly #child = spawn(process.execPath, ARGUMENTS, {
    cwd: __dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  });

  readonly #lines = createInterface({ input: this.#child.stdout })[
    Symbol.asyncIterator
  ]();

  async errors(objects: unknown[]): Promise<string[]> {
    this.#child.stdin.write(`${JSON.stringify(objects)}\n`);
    const { value, done } = await this.#lines.next();
    if (done) {
      throw new Error('the validator has ended');
    }
    return JSON.parse(value);
  }

  async end() {
    this.#child.stdin.end();
    await new Promise(resolve => {
      this.#child.once('exit', resolve);
    });
  }
}
