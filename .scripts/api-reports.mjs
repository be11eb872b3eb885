#!/usr/bin/env node

// `npm run api-reports`: writes report.api.md of every published package, or
// with --ci fails when one is out of date. The tool is large and rarely needed,
// so it is fetched when it is, and not part of the install.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './lib/runNpm.mjs';
import { runScript } from './lib/runScript.mjs';
import { UsageError } from './lib/UsageError.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const TOOLS = path.join(ROOT, 'node_modules', '.cache', 'api-reports');

/** One release, like the Backstage packages beside it. */
const PACKAGES = [
  '@backstage/repo-tools@0.19.1',
  '@microsoft/api-extractor-model@7',
  '@microsoft/tsdoc@0.16',
  '@microsoft/tsdoc-config@0.18',
  'typedoc@0.28',
];

function run(command, args) {
  return runNpm(['exec', '--prefix', TOOLS, '--', command, ...args], {
    cwd: ROOT,
  });
}

await runScript(async () => {
  const bin = path.join(TOOLS, 'node_modules', '.bin', 'backstage-repo-tools');
  if (!fs.existsSync(bin)) {
    console.log('Fetching the API report tools …');
    fs.mkdirSync(TOOLS, { recursive: true });
    fs.writeFileSync(path.join(TOOLS, 'package.json'), '{"private":true}\n');
    const status = await runNpm(
      [
        'install',
        '--no-save',
        '--ignore-scripts',
        '--loglevel=error',
        ...PACKAGES,
      ],
      { cwd: TOOLS },
    );
    if (status !== 0) {
      throw new UsageError(
        'The API report tools could not be fetched: see the message above, and check the connection to the npm registry.',
      );
    }
  }
  if ((await runNpm(['run', '--silent', 'tsc'], { cwd: ROOT })) !== 0) {
    throw new UsageError('The types do not check: see above.');
  }
  process.exitCode = await run(bin, [
    'api-reports',
    // The packages point at their sources until they are published.
    '--omit-messages=ae-wrong-input-file-type',
    '--exclude=plugins/local-forge',
    '--validate-release-tags',
    ...process.argv.slice(2),
  ]);
});
