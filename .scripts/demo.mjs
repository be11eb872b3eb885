#!/usr/bin/env node

// `npm run demo`: installs what is needed, starts the whole demo, says where
// it is, and ends all of it with Ctrl-C. Runs before anything is installed.

import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoDir, DEMO_SERVERS } from './lib/demo.mjs';
import { logDemo } from './lib/demoLog.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { spawnNpm } from './lib/npm.mjs';
import { isDemoRunning, writePidFile } from './lib/pidFile.mjs';
import { isListening } from './lib/ports.mjs';
import { stopProcessGroup } from './lib/processGroup.mjs';
import { requireGit, requireNode } from './lib/requirements.mjs';
import { runScript } from './lib/runScript.mjs';
import { UsageError } from './lib/UsageError.mjs';
import { waitForDemo } from './lib/waitForDemo.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const SLOW_AFTER_MS = 60_000;

await runScript(async () => {
  const { classic, production, verbose } = readOptions();
  const dir = demoDir({ root: ROOT });
  const logFile = path.join(dir, 'demo.log');

  requireNode({ root: ROOT });
  requireGit();
  await requireFreePorts({ dir });
  await ensureInstalled({ root: ROOT });
  fs.mkdirSync(dir, { recursive: true });
  writePidFile({ dir });

  console.log('Starting Backstage …');
  const started = Date.now();
  const child = spawnNpm(
    ['run', '--silent', startScript({ classic, production })],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        BROWSER: 'none',
        // Guests may only sign in during development.
        NODE_ENV: 'development',
        S3_MOUNTS_DEMO_DIR: dir,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, so that all of it can be ended at once.
      detached: process.platform !== 'win32',
    },
  );

  const exited = once(child, 'exit').then(() => 'exited');
  const stopRequested = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => resolve('stop'));
    }
    // A program that started this one over a channel, and is gone.
    process.once('disconnect', () => resolve('stop'));
    process.channel?.unref();
  });
  const crashed = new Promise(resolve => {
    logDemo(child, {
      file: logFile,
      verbose,
      onCrash: () => resolve('crashed'),
    });
  });
  const ended = Promise.race([exited, stopRequested, crashed]);
  const waiting = new AbortController();
  const ready = waitForDemo(waiting).then(
    () => 'ready',
    () => 'aborted',
  );
  const slow = sleep(SLOW_AFTER_MS, 'slow', waiting).catch(() => 'aborted');

  let outcome = await Promise.race([ended, ready, slow]);
  if (outcome === 'slow') {
    console.log(`Still starting: see ${relative(logFile)} if this takes long.`);
    outcome = await Promise.race([ended, ready]);
  }
  waiting.abort();
  if (outcome === 'ready') {
    printWelcome({ seconds: (Date.now() - started) / 1000, logFile });
    outcome = await ended;
  }

  if (outcome === 'stop') {
    console.log('\nStopping …');
  }
  await stopProcessGroup(child);
  if (outcome !== 'stop') {
    throw new UsageError(
      `The demo ended by itself: ${relative(
        logFile,
      )} says why. If a file of the demo's is damaged, "npm run demo:reset" starts over.`,
    );
  }
  // Leftover connections of the readiness checks would keep the process alive.
  process.exit();
});

/** The npm script that starts one of the demo's frontends, and its backend. */
function startScript({ classic, production }) {
  if (classic) {
    return 'start:classic';
  }
  return production ? 'start:production' : 'start';
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        classic: { type: 'boolean' },
        production: { type: 'boolean' },
        verbose: { type: 'boolean' },
      },
    }).values;
  } catch {
    throw new UsageError(
      'Usage: npm run demo [-- --verbose --classic --production]',
    );
  }
}

async function requireFreePorts({ dir }) {
  if (isDemoRunning({ dir })) {
    throw new UsageError(
      'The demo is running already: open http://localhost:3000, or end it with Ctrl-C in its terminal.',
    );
  }
  for (const { what, port } of DEMO_SERVERS) {
    if (await isListening(port)) {
      throw new UsageError(
        `Port ${port} is in use and ${what} needs it: end the program that listens there ("lsof -i :${port}" names it) and run the command again.`,
      );
    }
  }
}

function relative(file) {
  return path.relative(process.cwd(), file);
}

function printWelcome({ seconds, logFile }) {
  console.log(`
The demo is ready (${seconds.toFixed(0)} s).

  Backstage           http://localhost:3000
  GitOps repository   http://localhost:7090/acme/gitops
  Log                 ${relative(logFile)}

What to try
  1. Open Backstage and enter as a guest. The catalog already holds two mounts.
  2. Choose Create, then "Mount an S3 bucket", and fill in the form.
  3. Follow the link to the pull request, read it and merge it.
  4. Go back to the catalog: the new mount appears within ten seconds.

Ctrl-C ends the demo. What you did is kept; "npm run demo:reset" starts over.
`);
}
