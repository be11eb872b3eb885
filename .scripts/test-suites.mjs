#!/usr/bin/env node

// Runs the test suites one after another, says what each came to, and ends with
// one line for all: `npm run test:suites [-- jest browser terraform]`.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runScript } from './lib/runScript.mjs';
import { UsageError } from './lib/UsageError.mjs';
import { browser } from './suites/browser.mjs';
import { jest } from './suites/jest.mjs';
import { longRun } from './suites/longRun.mjs';
import { terraform } from './suites/terraform.mjs';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const REPORTS = path.join(ROOT, '.reports');
/** What `npm test` runs; what takes long is asked for by its name. */
const EVERYDAY = ['jest', 'terraform', 'browser'];
const SUITES = { jest, terraform, browser, longRun };

await runScript(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find(name => !(name in SUITES));
  if (unknown) {
    throw new UsageError(
      `There is no suite "${unknown}": allowed are ${Object.keys(SUITES).join(
        ', ',
      )}.`,
    );
  }
  fs.mkdirSync(REPORTS, { recursive: true });

  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const name of wanted.length > 0 ? wanted : EVERYDAY) {
    const { title, run } = SUITES[name];
    console.log(`\n${title} …`);
    const started = Date.now();
    const result = await run({ root: ROOT, reports: REPORTS });
    const seconds = Math.round((Date.now() - started) / 1000);
    for (const key of Object.keys(total)) {
      total[key] += result[key];
    }
    lines.push(
      `${title}: ${result.passed} passed, ${result.failed} failed, ${
        result.skipped
      } skipped in ${seconds} s${result.note ? ` (${result.note})` : ''}`,
    );
  }

  const summary = `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`;
  fs.writeFileSync(path.join(REPORTS, 'summary.txt'), `${summary}\n`);
  console.log(`\n${lines.join('\n')}\n\n${summary}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
});
