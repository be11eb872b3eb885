import { parse } from 'yaml';
import { Scaffolder, startScaffolder } from '../__testUtils__/startScaffolder';
import { examples } from './planMount.examples';

// Each starts a backend, and runs tasks in it: seconds on a busy machine.
jest.setTimeout(120_000);

describe('the examples of mountpoint-s3:plan', () => {
  let scaffolder: Scaffolder;

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });
  afterAll(async () => {
    await scaffolder?.stop();
  });

  it.each(examples.map(({ description, example }) => [description, example]))(
    '%s',
    async (_description, example) => {
      const { status, body } = await scaffolder.dryRun(parse(example).steps);

      expect(body.error).toBeUndefined();
      expect(status).toBe(200);
      expect(
        body.directoryContents.filter(({ path }) =>
          path.endsWith('/mount.yaml'),
        ),
      ).toHaveLength(1);
    },
  );
});
