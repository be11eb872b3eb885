import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import githubModule from '@backstage/plugin-scaffolder-backend-module-github';
import { setTimeout as sleep } from 'node:timers/promises';
import gitopsModule from '../../src';
import { createStopwatchModule } from './createStopwatchModule';
import {
  BRANCH_INPUT,
  MeasuredAction,
  ScaffolderSettings,
  StepFigures,
  StepRequest,
} from './StepRequest';

/** Seldom, so that asking does not count in what is measured. */
const ASK_EVERY_MS = 200;

/** A scaffolder that runs one action. */
export interface MeasuredScaffolder {
  /** Runs a task with the action, and says what its step took. */
  run(request: StepRequest): Promise<StepFigures>;
  stop(): Promise<void>;
}

/** Starts the scaffolder backend with our module, GitHub's and a stopwatch. */
export async function startScaffolder(
  settings: ScaffolderSettings,
): Promise<MeasuredScaffolder> {
  const { action, apiUrl, host } = settings;
  let figures: StepFigures | undefined;
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      githubModule,
      gitopsModule,
      createStopwatchModule(measured => {
        figures = measured;
      }),
      catalogServiceMock.factory({ entities: [template(action)] }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:7007' },
          integrations: {
            github: [{ host, apiBaseUrl: apiUrl, token: 'a-token' }],
          },
        },
      }),
    ],
  });
  const tasks = `http://localhost:${backend.server.port()}/api/scaffolder/v2/tasks`;

  async function send(url: string, init?: RequestInit) {
    const response = await fetch(url, init);
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`The scaffolder answered ${response.status}: ${text}`);
    }
    return JSON.parse(text);
  }

  return {
    async run(request) {
      figures = undefined;
      const { id } = await send(tasks, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          templateRef: 'template:default/benchmark',
          values: request,
        }),
      });
      let status = 'open';
      while (status === 'open' || status === 'processing') {
        await sleep(ASK_EVERY_MS);
        ({ status } = await send(`${tasks}/${id}`));
      }
      if (status !== 'completed' || figures === undefined) {
        const events: { body: { message: string } }[] = await send(
          `${tasks}/${id}/events`,
        );
        const log = events.map(({ body }) => body.message).join('\n');
        throw new Error(`The task with ${action} has ${status}:\n${log}`);
      }
      return figures;
    },
    stop: () => backend.stop(),
  };
}

function template(action: MeasuredAction) {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'benchmark',
      namespace: 'default',
      annotations: { 'backstage.io/managed-by-location': 'url:http://none' },
    },
    spec: {
      type: 'service',
      parameters: [],
      steps: [
        {
          id: 'start',
          action: 'benchmark:start',
          input: { files: '${{ parameters.files }}' },
        },
        {
          id: 'measured',
          action,
          input: {
            repoUrl: '${{ parameters.repoUrl }}',
            [BRANCH_INPUT[action]]: 'add-services',
            title: 'Add services',
            description: 'Opened by the benchmark.',
          },
        },
        { id: 'stop', action: 'benchmark:stop' },
      ],
    },
  };
}
