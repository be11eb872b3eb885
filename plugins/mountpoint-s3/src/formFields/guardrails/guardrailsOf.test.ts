import {
  allowedFor,
  checkGuardrails,
  type Guardrails,
  parseMountRequest,
  planMount,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { dataProd, REQUEST, stateOf } from '../__testUtils__/examples';
import { guardrailsOf } from './guardrailsOf';

const GUARDRAILS: Guardrails = {
  anyOwner: false,
  allowServices: true,
  overridableUsages: ['git'],
  rules: [
    { owners: ['group:default/data-science'], buckets: ['acme-*'] },
    {
      owners: ['group:default/data-science'],
      buckets: ['acme-scratch'],
      access: ['read-only', 'read-write'],
    },
    { owners: ['group:default/other'], buckets: ['secret'] },
    { owners: ['*'], buckets: ['public'], access: ['read-only'] },
  ],
};

const ME = [
  'user:default/guest',
  'group:default/data-science',
  'group:default/spark-team-a',
];

/** What guardrails have against a mount. */
function refusals(
  guardrails: Guardrails,
  ownership: string[],
  changes: object,
) {
  const { cluster, repository } = stateOf(dataProd);
  const { mount } = planMount({
    request: parseMountRequest({ ...REQUEST, ...changes }),
    cluster: cluster!,
    repository,
  });
  return checkGuardrails({
    guardrails,
    mount,
    cluster: cluster!,
    ownershipEntityRefs: ownership,
  });
}

describe('guardrailsOf', () => {
  it.each([
    {},
    { bucket: 'public' },
    { bucket: 'secret' },
    { bucket: 'acme-scratch', access: 'read-write-delete' },
    { bucket: 'public', access: 'read-write' },
    { owner: 'group:default/spark-team-a' },
    { owner: 'group:default/spark-team-a', bucket: 'public' },
    { owner: 'user:default/guest', bucket: 'public' },
    { owner: 'group:default/other', bucket: 'secret' },
    { bucketOwner: '444455556666' },
  ])('says in the browser what the action says, of %j', changes => {
    const own = guardrailsOf(allowedFor(GUARDRAILS, ME));
    expect(refusals(own, ME, changes)).toEqual(
      refusals(GUARDRAILS, ME, changes),
    );
  });

  it.each([
    { bucket: 'anything' },
    // What rules allow only if they say so.
    { bucketOwner: '444455556666' },
    { bucket: 'arn:aws:s3:us-west-2:111122223333:accesspoint/shared' },
  ])('refuses nothing where the operator has no rules: %j', changes => {
    const own = guardrailsOf(
      allowedFor({ ...GUARDRAILS, rules: undefined }, ME),
    );
    expect(refusals(own, ME, changes)).toEqual([]);
  });
});
