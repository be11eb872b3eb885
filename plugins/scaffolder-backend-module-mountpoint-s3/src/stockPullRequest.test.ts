import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  Scaffolder,
  startScaffolder,
  templateEntities,
} from './__testUtils__/startScaffolder';

// Each starts a backend, and runs tasks in it: seconds on a busy machine.
jest.setTimeout(120_000);

// eslint-disable-next-line no-restricted-syntax
const README = join(__dirname, '../README.md');

/** The step that the README shows for Backstage's own action. */
async function stockStep() {
  const readme = await readFile(README, 'utf8');
  const [, yaml] = /```yaml\n(- id: pull-request\n[\s\S]*?)```/.exec(readme)!;
  return parse(yaml)[0];
}

describe('publish:github:pull-request with what mountpoint-s3:plan hands on', () => {
  let scaffolder: Scaffolder;

  afterEach(async () => {
    await scaffolder?.stop();
  });

  it('opens the same pull request', async () => {
    const step = await stockStep();
    expect(step.action).toBe('publish:github:pull-request');
    const [template] = (await templateEntities()).filter(
      ({ metadata }) => metadata.name === 'mount-s3-bucket',
    );
    const stock = structuredClone(template) as any;
    stock.metadata.name = 'mount-with-stock';
    stock.spec.steps = stock.spec.steps.map((each: { id: string }) =>
      each.id === 'pull-request' ? step : each,
    );
    stock.spec.output = {
      links: [
        { title: 'It', url: "${{ steps['pull-request'].output.remoteUrl }}" },
      ],
    };
    scaffolder = await startScaffolder({ entities: [stock] });
    const values = {
      cluster: 'resource:default/data-prod',
      namespace: 'spark-team-a',
      name: 'imagenet',
      owner: 'group:default/data-science',
      bucket: 'acme-training',
      access: 'read-only',
      usage: 'dataset',
    };

    const task = await scaffolder.runTemplate(values, 'mount-with-stock');
    expect(task).toMatchObject({ status: 'completed' });
    const branch = 's3-mounts.data-prod.spark-team-a.imagenet.add';
    const byStock = await scaffolder.clone(branch);
    await scaffolder.stop();

    scaffolder = await startScaffolder();
    await scaffolder.runTemplate(values);
    const byOurs = await scaffolder.clone(branch);
    const withoutHost = (files: Record<string, string>) =>
      JSON.stringify(files).replace(/localhost:\d+/g, 'forge');
    expect(withoutHost(byStock)).toBe(withoutHost(byOurs));
    expect(Object.keys(byOurs).length).toBeGreaterThan(10);
  });
});
