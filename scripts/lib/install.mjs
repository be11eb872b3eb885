import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { spawnNpm } from './npm.mjs';
import { UsageError } from './UsageError.mjs';

/** Installs the dependencies, unless the lock file's are already there. */
export async function ensureInstalled({ root }) {
  if (isInstalled({ root })) {
    return;
  }
  console.log(
    'Installing the dependencies with npm ci. This takes about three minutes and is needed once.',
  );
  const started = Date.now();
  const npm = spawnNpm(['ci', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code, signal] = await once(npm, 'exit');
  if (code !== 0) {
    throw new UsageError(
      signal
        ? 'The install was interrupted: run the command again.'
        : 'The install failed (npm ci): see the message above, check the connection to the npm registry and the free disk space (1.4 GB), and run the command again.',
    );
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`Installed in ${seconds} s.\n`);
}

/**
 * Whether node_modules holds what the lock file says. npm keeps a lock file
 * of its own inside node_modules and writes it at the end of an install, so an
 * interrupted install does not count.
 */
export function isInstalled({ root }) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(
    path.join(root, 'node_modules', '.package-lock.json'),
  );
  if (!wanted) {
    throw new UsageError(
      'package-lock.json is missing or damaged: restore it with "git checkout package-lock.json".',
    );
  }
  if (!present) {
    return false;
  }
  return Object.entries(wanted).every(([location, { version, ...entry }]) => {
    if (!location.includes('node_modules/')) {
      return true;
    }
    if (entry.link) {
      return fs.existsSync(path.join(root, location));
    }
    // Optional packages may be for other platforms.
    return entry.optional || present[location]?.version === version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
