#!/usr/bin/env node

// `npm test`: installs what is needed and runs all tests. Runs before anything
// is installed; the suites then run on the Node.js that the install brings.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { requireGit, requireNode } from './lib/requirements.mjs';
import { runNpm } from './lib/runNpm.mjs';
import { runScript } from './lib/runScript.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

await runScript(async () => {
  requireNode({ root: ROOT });
  requireGit();
  await ensureInstalled({ root: ROOT });
  process.exitCode = await runNpm(
    ['run', '--silent', 'test:suites', '--', ...process.argv.slice(2)],
    { cwd: ROOT },
  );
});
