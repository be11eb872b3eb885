import { delimiter, join } from 'node:path';

const SETTINGS: Record<string, string> = {
  // A data folder restored from a backup may belong to another user.
  'safe.directory': '*',
  'core.quotePath': 'false',
  'core.autocrlf': 'false',
  'core.logAllRefUpdates': 'false',
  // Background housekeeping would outlive close().
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'receive.autogc': 'false',
  // Pull request refs belong to the forge, as on GitHub.
  'receive.hideRefs': 'refs/pull',
  'receive.denyDeleteCurrent': 'refuse',
  'transfer.fsckObjects': 'true',
};

/** Who commits when nobody is named. */
export interface GitIdentity {
  name: string;
  email: string;
}

/** Where git looks for hooks. */
export function hooksFolder(home: string): string {
  return join(home, 'hooks');
}

/**
 * The fixed environment of every git command: nothing of the developer's own
 * git configuration or environment gets in.
 */
export function createGitEnvironment(
  home: string,
  user: GitIdentity,
): Record<string, string> {
  const settings = { ...SETTINGS, 'core.hooksPath': hooksFolder(home) };
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? ['/usr/bin', '/bin'].join(delimiter),
    HOME: home,
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_AUTHOR_NAME: user.name,
    GIT_AUTHOR_EMAIL: user.email,
    GIT_COMMITTER_NAME: user.name,
    GIT_COMMITTER_EMAIL: user.email,
    GIT_CONFIG_COUNT: String(Object.keys(settings).length),
  };
  if (process.env.SystemRoot) {
    environment.SystemRoot = process.env.SystemRoot;
  }
  Object.entries(settings).forEach(([key, value], index) => {
    environment[`GIT_CONFIG_KEY_${index}`] = key;
    environment[`GIT_CONFIG_VALUE_${index}`] = value;
  });
  return environment;
}
