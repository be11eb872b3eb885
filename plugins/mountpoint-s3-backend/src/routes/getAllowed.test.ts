import { mockCredentials } from '@backstage/backend-test-utils';
import { startBackend, TestBackend } from '../__testUtils__/startBackend';

const GROUP = 'group:default/data-science';

describe('GET /v1/allowed', () => {
  let backend: TestBackend;
  afterEach(() => backend.stop());

  it("gives the rules of the caller's own groups, and no other", async () => {
    backend = await startBackend({
      ownershipEntityRefs: ['user:default/ada', GROUP],
      guardrails: {
        overridableUsages: ['git'],
        rules: [
          { owners: [GROUP], buckets: ['acme-data-*'], access: ['read-only'] },
          { owners: ['group:default/billing'], buckets: ['acme-billing'] },
        ],
      },
    });
    expect(await backend.get('allowed')).toEqual({
      status: 200,
      body: {
        anyOwner: false,
        owners: [
          {
            owner: GROUP,
            mounts: [{ buckets: ['acme-data-*'], access: ['read-only'] }],
          },
        ],
        overridableUsages: ['git'],
      },
    });
    expect(
      await backend.getWith('allowed', mockCredentials.service.header()),
    ).toEqual({
      status: 200,
      body: { anyOwner: false, owners: [], overridableUsages: ['git'] },
    });
    expect(
      await backend.getWith('allowed', mockCredentials.none.header()),
    ).toMatchObject({ status: 401 });
  });

  it('tells a service that it may ask in any name', async () => {
    backend = await startBackend({
      ownershipEntityRefs: ['user:default/ada'],
      guardrails: { allowServices: true },
    });
    expect(
      await backend.getWith('allowed', mockCredentials.service.header()),
    ).toMatchObject({ body: { anyOwner: true, owners: [] } });
    expect(await backend.get('allowed')).toMatchObject({
      body: { anyOwner: false, owners: [{ owner: 'user:default/ada' }] },
    });
  });
});
