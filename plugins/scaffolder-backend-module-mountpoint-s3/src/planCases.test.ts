import {
  ChangeSet,
  newCluster,
  parseChangeRequest,
  parseClusterArn,
  parseMountRequest,
  parseRemoveRequest,
  parseSetUpRequest,
  planChange,
  planMount,
  planRemove,
  planSetUp,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { startScaffolder } from './__testUtils__/startScaffolder';

// Each starts a backend, and runs a task in it: seconds on a busy machine.
jest.setTimeout(120_000);

interface Case {
  name: string;
  values: Record<string, unknown>;
  inputs: Record<string, unknown>;
}

const settings = {
  addonVersion: 'v2.7.0-eksbuild.1',
  bucketResourceOwner: 'group:default/platform',
  argocd: {
    namespace: 'argocd',
    repoURL: 'https://git.example.com/acme/gitops.git',
    revision: 'main',
    destination: 'https://kubernetes.default.svc',
  },
};
const arn = parseClusterArn(
  'arn:aws:eks:us-west-2:111122223333:cluster/data-prod',
)!;
const cluster = newCluster({ name: 'data-prod', arn, settings });
const files = new Map(
  planMount({
    request: parseMountRequest({
      cluster: 'resource:default/data-prod',
      namespace: 'spark-team-a',
      name: 'results',
      owner: 'group:default/data-science',
      description: 'Results of the jobs',
      bucket: 'acme-results',
      prefix: 'a/',
      access: 'read-write',
      usage: 'other',
      runAsUser: 1000,
      runAsGroup: 1000,
      workload: 'pod',
      image: 'nginxinc/nginx-unprivileged:1.29.3',
    }),
    cluster,
    repository: {},
  }).files.map(({ path, content }) => [path, content]),
);

/**
 * The other half of the preview's test: what the form sends comes to the inputs
 * that the preview sends, so the action plans what the preview shows.
 */
describe.each<
  [string, string, ReadonlyMap<string, string>, (inputs: unknown) => ChangeSet]
>([
  [
    'change-mount',
    'change-s3-mount',
    files,
    inputs =>
      planChange({
        request: parseChangeRequest(inputs),
        cluster,
        repository: { files },
      }),
  ],
  [
    'remove-mount',
    'remove-s3-mount',
    files,
    inputs =>
      planRemove({
        request: parseRemoveRequest(inputs),
        cluster,
        repository: { files },
      }),
  ],
  [
    'set-up-cluster',
    'set-up-s3-mounts',
    new Map(),
    inputs =>
      planSetUp({
        request: parseSetUpRequest(inputs),
        name: 'data-prod',
        arn,
        settings: { ...settings, root: '' },
        repository: { files: new Map() },
      }),
  ],
])(
  'the template %s, as the preview knows it',
  (folder, template, before, planOf) => {
    const cases: Case[] = parse(
      readFileSync(
        // eslint-disable-next-line no-restricted-syntax
        join(__dirname, '../../../templates', folder, 'cases.yaml'),
        'utf8',
      ),
      { merge: true },
    );

    it.each(cases)('commits the files of $name', async ({ values, inputs }) => {
      const scaffolder = await startScaffolder({
        newClusters: settings,
        files: Object.fromEntries(before),
      });
      try {
        const plan = planOf(inputs);
        const after = new Map([
          ['README.md', '# GitOps\n'],
          ...before,
          ...plan.files.map(
            ({ path, content }) => [path, content] as [string, string],
          ),
        ]);
        plan.deletions.forEach(path => after.delete(path));

        const task = await scaffolder.runTemplate(values, template);

        expect(task).toMatchObject({ status: 'completed' });
        const isSomething = plan.files.length + plan.deletions.length > 0;
        expect(
          await scaffolder.clone(
            isSomething ? plan.pullRequest.branch : 'main',
          ),
        ).toEqual(Object.fromEntries(after));
        expect(await scaffolder.branches()).toHaveLength(isSomething ? 2 : 1);
      } finally {
        await scaffolder.stop();
      }
    });
  },
);
