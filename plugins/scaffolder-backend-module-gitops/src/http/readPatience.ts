import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { Patience } from './ForgeCalls';

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
  return section?.has(key)
    ? durationToMilliseconds(readDurationFromConfig(section, { key }))
    : otherwise;
}
