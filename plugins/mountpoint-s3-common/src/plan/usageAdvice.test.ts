import { exampleCluster, plan } from '../__testUtils__/examples';
import { ACCESS_MODES } from '../request/MountRequest';
import { USAGES } from '../rules/usages';
import { adviceFor } from './usageAdvice';

describe('adviceFor', () => {
  it.each(USAGES)('says of %s what the plan says of it', usage => {
    for (const access of ACCESS_MODES) {
      for (const bucket of ['acme-training', 'acme--usw2-az1--x-s3']) {
        const { findings } = plan({ usage, access, bucket }, exampleCluster());
        expect(adviceFor({ usage, access, bucket })).toEqual(
          findings.filter(({ field }) => field === 'usage'),
        );
      }
    }
  });

  it('knows what to say before anything else is known', () => {
    expect(adviceFor({ usage: 'other' })).toEqual([]);
    expect(adviceFor({ usage: 'checkpoints' }).map(f => f.severity)).toEqual([
      'warning',
      'warning',
    ]);
    for (const bucket of ['', 's3://x', 'arn:', 'x'.repeat(100_000)]) {
      expect(adviceFor({ usage: 'logs', bucket })).toHaveLength(1);
    }
  });

  it.each([
    [undefined, 'error'],
    [['database'] as const, 'warning'],
    [['git'] as const, 'error'],
  ])(
    'with the overridable uses %j a database is: %s',
    (overridable, severity) => {
      expect(adviceFor({ usage: 'database', overridable })).toMatchObject([
        { severity, code: 'usage-database' },
      ]);
    },
  );
});
