import { createHash } from 'node:crypto';
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
  fs.writeFileSync(stampFile(root), lockHash(root));
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`Installed in ${seconds} s.\n`);
}

/**
 * Whether node_modules holds what the lock file says: because an install by
 * this script left a stamp that says so, or because npm's own lock file inside
 * node_modules does. Both are written at the end of an install, so one that
 * was interrupted does not count.
 */
export function isInstalled({ root }) {
  return readText(stampFile(root)) === lockHash(root) || agreesWithNpm(root);
}

function stampFile(root) {
  return path.join(root, 'node_modules', '.installed-lock-sha256');
}

function lockFile(root) {
  return path.join(root, 'package-lock.json');
}

function lockHash(root) {
  const lock = readText(lockFile(root));
  if (lock === undefined) {
    throw new UsageError(
      'package-lock.json is missing: restore it with "git checkout package-lock.json".',
    );
  }
  return createHash('sha256').update(lock).digest('hex');
}

/** Also true after an `npm install` by hand. */
function agreesWithNpm(root) {
  const npmLock = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(npmLock)) {
    return false;
  }
  const wanted = JSON.parse(readText(lockFile(root))).packages;
  const present = JSON.parse(readText(npmLock)).packages;
  return Object.entries(wanted).every(([location, entry]) => {
    if (!location.includes('node_modules/')) {
      return true;
    }
    if (entry.link) {
      return fs.existsSync(path.join(root, location));
    }
    // Optional packages may be for other platforms.
    return entry.optional || present[location]?.version === entry.version;
  });
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
