import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bin, name, version } from '../package.json';
import { TemporaryFolder } from './__testUtils__/TemporaryFolder';
import { main } from './main';

function example(file: string) {
  return parse(readFileSync(join(__dirname, '../examples', file), 'utf8'));
}

/** Holds a sample's command against what there is to run. */
async function expectToRun(command: string) {
  const [npx, yes, what, ...args] = command.split(' ');
  expect([npx, yes]).toEqual(['npx', '--yes']);
  expect(what).toBe(`${name}@${version}`);
  // With one command npx takes that, whatever the package is called.
  expect(Object.keys(bin)).toEqual(['s3-mounts']);

  const folder = new TemporaryFolder();
  const before = process.cwd();
  let said = '';
  try {
    process.chdir(folder.path);
    const status = await main(args, {
      out: () => {},
      error: text => {
        said += text;
      },
    });
    // It is understood, and finds that the folder here has nothing to check.
    expect(status).toBe(1);
    expect(said).toMatch(/^folder: `\.` has no clusters\//);
  } finally {
    process.chdir(before);
    folder.remove();
  }
}

it('the workflow for GitHub Actions runs the check, and may do no more', async () => {
  const workflow = example('github-actions.yaml');
  expect(Object.keys(workflow.on)).toEqual(['pull_request']);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  const { permissions, steps } = workflow.jobs.check;
  expect(permissions).toBeUndefined();
  for (const { uses } of steps.filter((step: { uses?: string }) => step.uses)) {
    expect(uses).toMatch(/^actions\/[\w-]+@(?:v\d+\.\d+\.\d+|[0-9a-f]{40})$/);
  }
  expect(JSON.stringify(workflow)).not.toMatch(/secrets\.|write/);
  await expectToRun(steps.at(-1).run);
});

it('the job for GitLab runs the check', async () => {
  const pipeline = example('gitlab-ci.yaml');
  const { image, script, rules } = pipeline['s3-mounts-check'];
  expect(image).toMatch(/:\d+\.\d+\.\d+/);
  expect(rules).toEqual([
    { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
  ]);
  expect(script).toHaveLength(1);
  await expectToRun(script[0]);
});
