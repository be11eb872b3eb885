#!/usr/bin/env node

// `npm run demo:reset`: forgets everything that was done in the demo.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoDir, DEMO_FILES, DEMO_SERVERS } from './lib/demo.mjs';
import { isDemoRunning } from './lib/pidFile.mjs';
import { isListening } from './lib/ports.mjs';
import { runScript } from './lib/runScript.mjs';
import { UsageError } from './lib/UsageError.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

await runScript(async () => {
  const dir = demoDir({ root: ROOT });
  if (isDemoRunning({ dir }) || (await anyServerRuns())) {
    throw new UsageError(
      'The demo is running: end it with Ctrl-C in its terminal, then run this again.',
    );
  }
  // Only the demo's own files: the folder may be anything that a variable says.
  for (const file of DEMO_FILES) {
    fs.rmSync(path.join(dir, file), { recursive: true, force: true });
  }
  console.log('The demo starts over with the next "npm run demo".');
});

/** Also true for a demo that was started with `npm start`. */
async function anyServerRuns() {
  const listening = await Promise.all(
    DEMO_SERVERS.map(({ port }) => isListening(port)),
  );
  return listening.includes(true);
}
