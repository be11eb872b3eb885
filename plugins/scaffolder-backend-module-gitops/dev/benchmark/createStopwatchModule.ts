import {
  createBackendModule,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Stopwatch } from './Stopwatch';
import { StepFigures } from './StepRequest';

/**
 * Adds the steps around the measured one: `benchmark:start` writes the files and
 * starts the stopwatch, `benchmark:stop` stops it. So nothing else of the task
 * counts.
 */
export function createStopwatchModule(onStop: (figures: StepFigures) => void) {
  const stopwatch = new Stopwatch();
  return createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'stopwatch',
    register({ registerInit }) {
      registerInit({
        deps: { scaffolder: scaffolderActionsExtensionPoint },
        async init({ scaffolder }) {
          scaffolder.addActions(
            createTemplateAction({
              id: 'benchmark:start',
              schema: { input: { files: zod => zod.number() } },
              async handler({ input, workspacePath }) {
                await writeManifests(workspacePath, input.files);
                stopwatch.start();
              },
            }),
            createTemplateAction({
              id: 'benchmark:stop',
              async handler() {
                onStop(stopwatch.stop());
              },
            }),
          );
        },
      });
    },
  });
}

const ENVIRONMENTS = ['development', 'staging', 'production'];

/** Manifests of about a kilobyte, in a folder for each environment. */
async function writeManifests(folder: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const environment = ENVIRONMENTS[index % ENVIRONMENTS.length];
    const path = resolveSafeChildPath(
      folder,
      `${environment}/service-${index}.yaml`,
    );
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, manifest(`service-${index}`));
  }
}

function manifest(name: string): string {
  const variables = Array.from(
    { length: 20 },
    (_, index) => `  VARIABLE_${index}: the value of ${name} for ${index}`,
  );
  return [
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
    `  name: ${name}`,
    'data:',
    ...variables,
    '',
  ].join('\n');
}
