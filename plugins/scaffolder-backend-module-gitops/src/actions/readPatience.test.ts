import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readPatience } from './readPatience';

function read(pullRequest: JsonObject) {
  return readPatience(new ConfigReader({ gitops: { pullRequest } }));
}

const DEFAULTS = {
  callTimeout: 30_000,
  attempts: 5,
  firstPause: 1_000,
  rateLimitWaits: 900_000,
};

describe('readPatience', () => {
  it('has defaults', () => {
    expect(readPatience(new ConfigReader({}))).toEqual(DEFAULTS);
    expect(readPatience(new ConfigReader({ gitops: {} }))).toEqual(DEFAULTS);
    expect(read({})).toEqual(DEFAULTS);
  });

  it('takes durations in all the ways of Backstage', () => {
    expect(
      read({
        callTimeout: { minutes: 1, seconds: 30 },
        firstPause: '250ms',
        rateLimitWaits: 'PT1H',
        attempts: 1,
      }),
    ).toEqual({
      callTimeout: 90_000,
      attempts: 1,
      firstPause: 250,
      rateLimitWaits: 3_600_000,
    });
  });

  it('keeps the defaults of what is left out', () => {
    expect(read({ rateLimitWaits: '0s' })).toEqual({
      ...DEFAULTS,
      rateLimitWaits: 0,
    });
  });

  it.each([0, -1, 1.5])('refuses %d attempts', attempts => {
    expect(() => read({ attempts })).toThrow(
      `gitops.pullRequest.attempts is ${attempts}: allowed is a whole number from 1`,
    );
  });

  it.each([
    ['attempts', 'often'],
    ['callTimeout', 'soon'],
    ['callTimeout', 30],
    ['firstPause', '1000'],
    ['firstPause', { second: 1 }],
    ['rateLimitWaits', '-5m'],
    ['rateLimitWaits', {}],
  ])('names the wrong value of %s: %j', (key, value) => {
    expect(() => read({ [key]: value })).toThrow(key);
  });

  // No timer keeps these: AbortSignal.timeout throws a RangeError with every
  // call, and from 25 days on ends every call at once.
  it.each([
    ['callTimeout', { seconds: -1 }],
    ['callTimeout', { days: 30 }],
    ['callTimeout', { days: 60 }],
    ['firstPause', { seconds: -1 }],
    ['rateLimitWaits', { minutes: -1 }],
  ])('refuses the impossible %s %j', (key, value) => {
    expect(() => read({ [key]: value })).toThrow(key);
  });
});
