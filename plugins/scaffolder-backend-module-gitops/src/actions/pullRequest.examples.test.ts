import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod/v3';
import gitopsModule from '../index';
import { checkPullRequestInput } from './checkPullRequestInput';
import { examples } from './pullRequest.examples';
import { pullRequestSchema } from './pullRequestSchema';

interface Step {
  id: string;
  action: string;
  input: Record<string, unknown>;
}

const STEPS = examples.map(({ description, example }): [string, Step[]] => [
  description,
  parse(example).steps,
]);

/** The types of the inputs, and no other inputs. */
const INPUTS = z.strictObject(
  Object.fromEntries(
    Object.entries(pullRequestSchema.input).map(([name, type]) => [
      name,
      type(z),
    ]),
  ) as {
    [Name in keyof typeof pullRequestSchema.input]: ReturnType<
      (typeof pullRequestSchema.input)[Name]
    >;
  },
);

/** What `${{ … }}` of the examples stands for. */
const PARAMETERS = { service: 'orders', replicas: 5 };

/** The files of the workspace, and that of the repository to delete. */
const SKELETON = {
  'orders/app.yaml': 'replicas: 1\n',
  'manifests/orders/app.yaml': 'replicas: 1\n',
};
const BASE = {
  'README.md': '# GitOps\n',
  'clusters/data-prod/orders/old-service.yaml': 'replicas: 0\n',
};

describe('the examples of gitops:pull-request', () => {
  it.each(STEPS)('have inputs that the action takes: %s', (_name, steps) => {
    expect(steps.map(({ action }) => action)).toEqual(['gitops:pull-request']);
    const input = INPUTS.parse({
      ...steps[0].input,
      // The scaffolder fills the parameters in before.
      ...(steps[0].input.requestId !== undefined && { requestId: 'orders-5' }),
    });
    expect(checkPullRequestInput(input, 'task-1')).toMatchObject({
      branch: input.branch,
      title: input.title,
    });
  });

  it('show every input but the commit message and the token', () => {
    const shown = STEPS.flatMap(([, steps]) => Object.keys(steps[0].input));
    expect([...new Set(shown), 'commitMessage', 'token'].sort()).toEqual(
      Object.keys(pullRequestSchema.input).sort(),
    );
  });

  describe('in a dry run of the scaffolder', () => {
    let folder: string;
    let forge: LocalForge;
    let backend: Awaited<ReturnType<typeof startTestBackend>>;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'gitops-examples-'));
      forge = await startLocalForge({ dataDir: folder });
      await forge.createRepository({
        owner: 'acme',
        name: 'gitops',
        files: BASE,
      });
      backend = await startTestBackend({
        features: [
          scaffolderPlugin,
          gitopsModule,
          catalogServiceMock.factory({ entities: [] }),
          mockServices.rootConfig.factory({
            data: {
              backend: { baseUrl: 'http://localhost:7007' },
              // The hosts of the examples, each on the local forge.
              integrations: {
                github: [
                  {
                    host: 'github.com',
                    apiBaseUrl: forge.apiUrl,
                    token: 'a-token',
                  },
                ],
                gitlab: [
                  {
                    host: 'gitlab.com',
                    apiBaseUrl: forge.gitlabUrl,
                    token: 'a-token',
                  },
                ],
                gitea: [
                  {
                    host: 'gitea.example.com',
                    baseUrl: `${forge.url}/gitea`,
                    password: 'a-token',
                  },
                ],
              },
            },
          }),
        ],
      });
    });

    afterAll(async () => {
      await backend?.stop();
      await forge?.close();
      await rm(folder, { recursive: true, force: true });
    });

    it.each(STEPS)('say what they would do: %s', async (_name, steps) => {
      const [{ id, input, ...step }] = steps;
      // The local forge has no groups in groups.
      const repoUrl = String(input.repoUrl).replace('acme/platform', 'acme');
      const response = await fetch(
        `http://localhost:${backend.server.port()}/api/scaffolder/v2/dry-run`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            template: {
              apiVersion: 'scaffolder.backstage.io/v1beta3',
              kind: 'Template',
              metadata: { name: 'example' },
              spec: {
                type: 'service',
                parameters: [],
                steps: [
                  {
                    id: 'files',
                    action: 'fetch:plain',
                    input: { url: './skeleton' },
                  },
                  { ...step, id, input: { ...input, repoUrl } },
                ],
                output: {
                  state: `\${{ steps['${id}'].output.state }}`,
                  changes: `\${{ steps['${id}'].output.changes }}`,
                },
              },
            },
            values: PARAMETERS,
            directoryContents: Object.entries(SKELETON).map(
              ([path, content]) => ({
                path: `skeleton/${path}`,
                base64Content: Buffer.from(content).toString('base64'),
              }),
            ),
          }),
        },
      );
      const text = await response.text();
      expect(`${response.status} ${text}`).toMatch(/^200 /);
      const { output } = JSON.parse(text);
      const isFolder = input.sourcePath === 'manifests';
      expect(output).toEqual({
        state: 'created',
        changes: isFolder
          ? [
              { path: 'clusters/data-prod/orders/app.yaml', kind: 'add' },
              {
                path: 'clusters/data-prod/orders/old-service.yaml',
                kind: 'delete',
              },
            ]
          : [
              { path: 'manifests/orders/app.yaml', kind: 'add' },
              { path: 'orders/app.yaml', kind: 'add' },
            ],
      });
    });
  });
});
