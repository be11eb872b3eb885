import {
  newCluster,
  parseClusterArn,
  parseMountRequest,
  planMount,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Scaffolder, startScaffolder } from './__testUtils__/startScaffolder';

// Each starts a backend, and runs tasks in it: seconds on a busy machine.
jest.setTimeout(120_000);

const CASES = join(__dirname, '../../../templates/mount-bucket/cases.yaml');

interface Case {
  name: string;
  values: Record<string, unknown>;
  inputs: Record<string, unknown>;
}

/**
 * The other half of the preview's test: what the form sends comes to the inputs
 * that the preview makes of it, so both plan the same files.
 */
describe('the template mount-bucket, as the live preview knows it', () => {
  const cases: Case[] = parse(readFileSync(CASES, 'utf8'), { merge: true });
  let scaffolder: Scaffolder;

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });
  afterAll(async () => {
    await scaffolder?.stop();
  });

  it('has a dozen cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12);
  });

  it.each(cases)('commits the files of $name', async ({ values, inputs }) => {
    const plan = planMount({
      request: parseMountRequest(inputs),
      cluster: newCluster({
        name: 'data-prod',
        arn: parseClusterArn(
          'arn:aws:eks:us-west-2:111122223333:cluster/data-prod',
        )!,
        settings: scaffolder.newClusters,
      }),
      repository: {},
    });

    const task = await scaffolder.runTemplate(values);

    expect(task).toMatchObject({ status: 'completed' });
    expect(await scaffolder.clone(plan.pullRequest.branch)).toEqual({
      'README.md': '# GitOps\n',
      ...Object.fromEntries(
        plan.files.map(({ path, content }) => [path, content]),
      ),
    });
  });
});
