import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { loadConfigSchema } from '@backstage/config-loader';
import { join } from 'node:path';

const data = {
  app: { baseUrl: 'http://localhost:3000' },
  backend: {
    baseUrl: 'http://localhost:7007',
    listen: ':7007',
    database: { client: 'better-sqlite3', connection: ':memory:' },
  },
  mountpointS3: {
    gitops: { url: 'https://github.com/acme/gitops' },
    guardrails: {
      anyOwner: false,
      overridableUsages: ['git'],
      rules: [
        {
          owners: ['group:default/data-science'],
          buckets: ['acme-data-*'],
          access: ['read-only'],
        },
      ],
    },
  },
};

describe('config.d.ts', () => {
  it('takes guardrails, and shows none of them to the frontend', async () => {
    const schema = await loadConfigSchema({
      dependencies: [],
      packagePaths: [
        join(
          resolvePackagePath('@s3-mounts/backstage-plugin-mountpoint-s3-node'),
          'package.json',
        ),
      ],
    });
    const config = [{ data, context: 'app-config.yaml' }];

    expect(schema.process(config)).toEqual(config);
    expect(
      JSON.stringify(schema.process(config, { visibility: ['frontend'] })),
    ).not.toMatch(/acme|guardrails|data-science/);
    expect(() =>
      schema.process([
        {
          data: {
            ...data,
            mountpointS3: { ...data.mountpointS3, guardrails: { rules: [{}] } },
          },
          context: 'app-config.yaml',
        },
      ]),
    ).toThrow('owners');
  }, 60_000);
});
