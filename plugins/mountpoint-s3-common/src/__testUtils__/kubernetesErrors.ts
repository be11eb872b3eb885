import { execFileSync } from 'node:child_process';

/**
 * What Kubernetes' own schemas say against objects: a line for each that is not
 * valid. The models are ES modules alone, which Jest can't load, so Node.js
 * does.
 */
const PROGRAM = `
import * as batch from 'kubernetes-models/batch/v1';
import * as core from 'kubernetes-models/v1';
import { text } from 'node:stream/consumers';

const models = { v1: core, 'batch/v1': batch };
const errors = JSON.parse(await text(process.stdin)).flatMap(object => {
  try {
    new models[object.apiVersion][object.kind](object).validate();
    return [];
  } catch (error) {
    return [\`\${object.kind}: \${error.message}\`];
  }
});
process.stdout.write(JSON.stringify(errors));
`;

export function kubernetesErrors(objects: unknown[]): string[] {
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
      cwd: __dirname,
      encoding: 'utf8',
      input: JSON.stringify(objects),
    }),
  );
}
