import type { Allowed } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import * as core from '../core/core';
import { isLeft, valuesLeft } from './valuesLeft';

const TEAM = 'group:default/team-a';

const allowed: Allowed = {
  anyOwner: false,
  owners: [
    {
      owner: TEAM,
      mounts: [
        {
          buckets: ['one', 'team-*'],
          namespaces: ['a-*'],
          access: ['read-only'],
        },
        { buckets: ['two'], prefixes: ['shared/'] },
      ],
    },
    { owner: 'group:default/team-b', mounts: [{ buckets: ['three'] }] },
    { owner: 'user:default/guest' },
  ],
  overridableUsages: [],
};

describe('valuesLeft', () => {
  it.each([
    ['bucket', { owner: TEAM }, ['one', 'team-*', 'two']],
    // What one rule allows as a whole.
    ['bucket', { owner: TEAM, namespace: 'b' }, ['two']],
    ['bucket', { owner: TEAM, access: 'read-write' }, ['two']],
    ['access', { owner: TEAM, bucket: 'one' }, ['read-only']],
    ['access', { owner: TEAM, bucket: 'two' }, undefined],
    ['access', { owner: TEAM }, undefined],
    ['namespace', { owner: TEAM, bucket: 'team-x' }, ['a-*']],
    ['prefix', { owner: TEAM, bucket: 'two' }, ['shared/']],
    // Its own value narrows nothing, and neither does one that no rule allows.
    ['bucket', { owner: TEAM, bucket: 'one' }, ['one', 'team-*', 'two']],
    [
      'bucket',
      { owner: TEAM, prefix: 'x/', access: 'none' },
      ['one', 'team-*'],
    ],
    // Somebody among the possible owners may have everything.
    ['bucket', {}, undefined],
    ['bucket', { owner: 'user:default/guest' }, undefined],
  ] as const)('of %s with %j is %j', (input, values, left) => {
    expect(valuesLeft(core, allowed, values, input)).toEqual(left);
  });

  it('is unknown for owners whose rules are not the user’s', () => {
    const values = { owner: 'group:default/else' };
    expect(
      valuesLeft(core, { ...allowed, anyOwner: true }, values, 'bucket'),
    ).toBeUndefined();
  });

  it('counts access points to the buckets', () => {
    const arns = ['arn:aws:s3:us-west-2:111122223333:accesspoint/a-*'];
    const mounts = [{ buckets: ['one'], accessPoints: arns }];
    const own = { ...allowed, owners: [{ owner: TEAM, mounts }] };
    const left = valuesLeft(core, own, {}, 'bucket');
    expect(left).toEqual(['one', ...arns]);
    expect(
      isLeft(
        core,
        left,
        'bucket',
        'arn:aws:s3:us-west-2:111122223333:accesspoint/a-1',
      ),
    ).toBe(true);
  });

  it.each([
    ['bucket', 'team-x', true],
    ['bucket', 'teamx', false],
    ['prefix', 'shared/a/', true],
    ['prefix', 'shared2/', false],
  ] as const)('judges the %s %s as %s', (input, value, is) => {
    expect(isLeft(core, ['team-*', 'shared/'], input, value)).toBe(is);
    expect(isLeft(core, undefined, input, value)).toBe(true);
  });
});
