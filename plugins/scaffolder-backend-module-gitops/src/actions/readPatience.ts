import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { Patience } from '@s3-mounts/backstage-plugin-gitops-node';

/** What a timer takes, in milliseconds: a longer one would end at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * The section `gitops.pullRequest` of app-config, with its defaults.
 *
 * @throws InputError if a value is none
 */
export function readPatience(config: Config): Patience {
  const section = config.getOptionalConfig('gitops.pullRequest');
  const attempts = section?.getOptionalNumber('attempts') ?? 5;
  if (!Number.isInteger(attempts) || attempts < 1) {
    throw new InputError(
      `gitops.pullRequest.attempts is ${attempts}: allowed is a whole number from 1`,
    );
  }
  return {
    callTimeout: milliseconds(section, 'callTimeout', 30_000),
    attempts,
    firstPause: milliseconds(section, 'firstPause', 1_000),
    rateLimitWaits: milliseconds(section, 'rateLimitWaits', 15 * 60_000),
  };
}

function milliseconds(
  section: Config | undefined,
  key: string,
  otherwise: number,
): number {
  if (!section?.has(key)) {
    return otherwise;
  }
  const value = durationToMilliseconds(
    readDurationFromConfig(section, { key }),
  );
  if (!(value >= 0 && value <= LONGEST)) {
    throw new InputError(
      `gitops.pullRequest.${key} is ${value} milliseconds: allowed is a duration of up to 24 days, such as 30s or { minutes: 5 }`,
    );
  }
  return value;
}
