import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  cluster,
  guardrailsOf,
  mountOf,
  OWNER,
} from './__testUtils__/examples';
import { enforceGuardrails } from './enforceGuardrails';
import { enforceOwnership } from './enforceOwnership';

const ADA = mockCredentials.user('user:default/ada');
const userInfo = mockServices.userInfo({
  ownershipEntityRefs: ['user:default/ada', OWNER],
});

function enforce(
  credentials: BackstageCredentials,
  guardrails?: JsonObject,
  mount?: JsonObject,
) {
  return enforceGuardrails({
    guardrails: guardrailsOf(guardrails),
    mount: mountOf(mount),
    cluster,
    userInfo,
    credentials,
  });
}

describe('enforceGuardrails', () => {
  it('lets a user ask in the name of their group', async () => {
    await expect(enforce(ADA)).resolves.toBeUndefined();
  });

  it('takes credentials as the scaffolder keeps them in a task', async () => {
    const kept = JSON.parse(JSON.stringify(ADA));
    await expect(enforce(kept)).resolves.toBeUndefined();
  });

  it('says everything that is not allowed, by input', async () => {
    await expect(
      enforce(
        ADA,
        { rules: [{ owners: ['*'], namespaces: ['web'], buckets: ['web-*'] }] },
        {},
      ),
    ).rejects.toMatchObject({
      name: 'InputError',
      problems: [{ field: 'namespace' }, { field: 'bucket' }],
    });
  });

  it.each([
    [
      'a service',
      mockCredentials.service('external:ci'),
      'The service external:ci owns nothing, so it may not ask for mounts: sign in as a user, or set mountpointS3.guardrails.allowServices in app-config',
    ],
    ['nobody', mockCredentials.none(), 'Nobody is signed in'],
  ])('refuses %s', async (_who, credentials, message) => {
    await expect(enforce(credentials)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(message),
    });
  });

  it('lets a service through if the operator says so, rules and all', async () => {
    const service = mockCredentials.service('external:ci');
    const other = { owner: 'group:default/other' };
    await expect(
      enforce(service, { allowServices: true }, other),
    ).resolves.toBeUndefined();
    await expect(
      enforce(
        service,
        { allowServices: true, rules: [{ owners: [OWNER] }] },
        other,
      ),
    ).rejects.toThrow('owner: `group:default/other` may not have mounts');
    await expect(
      enforce(mockCredentials.none(), { allowServices: true }),
    ).rejects.toThrow('Nobody is signed in');
  });

  it('asks nobody who they are if any owner will do', async () => {
    for (const credentials of [
      ADA,
      mockCredentials.service(),
      mockCredentials.none(),
    ]) {
      await expect(
        enforce(credentials, { anyOwner: true }, { owner: 'group:default/x' }),
      ).resolves.toBeUndefined();
    }
  });

  it('refuses when the groups can’t be read', async () => {
    const broken = mockServices.userInfo.mock({
      getUserInfo: async () => {
        throw new Error('the token has expired');
      },
    });
    await expect(
      enforceGuardrails({
        guardrails: guardrailsOf(),
        mount: mountOf(),
        cluster,
        userInfo: broken,
        credentials: ADA,
      }),
    ).rejects.toThrow(/sign in again, and retry.*the token has expired/);
  });
});

describe('enforceOwnership', () => {
  function own(owner: string, guardrails?: JsonObject) {
    return enforceOwnership({
      guardrails: guardrailsOf(guardrails),
      owner,
      userInfo,
      credentials: ADA,
    });
  }

  it('lets users touch what is theirs, whatever the rules give', async () => {
    await expect(
      own(OWNER, { rules: [{ owners: ['group:default/x'] }] }),
    ).resolves.toBeUndefined();
  });

  it('refuses what is not', async () => {
    await expect(own('group:default/x')).rejects.toThrow(
      'owner: `group:default/x` is neither you nor a group of yours: allowed are `user:default/ada`, `group:default/data-science`',
    );
    await expect(
      own('group:default/x', { anyOwner: true }),
    ).resolves.toBeUndefined();
  });
});
