import { guardrailsOf, OWNER } from './__testUtils__/examples';
import { allowedFor } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

const REFS = ['user:default/ada', OWNER, 'Group:default/Spark'];

describe('allowedFor', () => {
  it('is everything for the caller and their groups, without rules', () => {
    expect(
      allowedFor(guardrailsOf({ overridableUsages: ['git'] }), REFS),
    ).toEqual({
      anyOwner: false,
      owners: [
        { owner: 'user:default/ada' },
        { owner: OWNER },
        { owner: 'group:default/spark' },
      ],
      overridableUsages: ['git'],
    });
  });

  it('is what the rules leave to each, and nothing of anybody else', () => {
    const guardrails = guardrailsOf({
      rules: [
        { owners: [OWNER, 'group:default/spark'], buckets: ['acme-data-*'] },
        { owners: [OWNER], namespaces: ['ml'], access: ['read-only'] },
        { owners: ['group:default/platform'], buckets: ['acme-secret-*'] },
      ],
    });
    const allowed = allowedFor(guardrails, REFS);

    expect(allowed.owners).toEqual([
      {
        owner: OWNER,
        mounts: [
          { buckets: ['acme-data-*'] },
          { namespaces: ['ml'], access: ['read-only'] },
        ],
      },
      {
        owner: 'group:default/spark',
        mounts: [{ buckets: ['acme-data-*'] }],
      },
    ]);
    expect(JSON.stringify(allowed)).not.toMatch(/secret|platform/);
  });

  it('is plain data', () => {
    const allowed = allowedFor(
      guardrailsOf({ rules: [{ owners: ['*'] }] }),
      REFS,
    );
    expect(JSON.parse(JSON.stringify(allowed))).toEqual(allowed);
  });
});
