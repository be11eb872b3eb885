import fs from 'node:fs';
import path from 'node:path';
import { findChromium } from '../lib/chromium.mjs';
import { runNpm } from '../lib/runNpm.mjs';

/** The whole story in a real browser, on a demo of its own. */
export const browser = {
  title: 'Browser tests',
  async run({ root, reports }) {
    const files = fs.globSync('plugins/*/e2e-tests/*.e2e.ts', { cwd: root });
    const chromium = findChromium();
    if (!chromium) {
      return {
        passed: 0,
        failed: 0,
        skipped: files.length,
        note: 'there is no Chromium: install it (apt-get install chromium), or give its path in CHROMIUM_PATH',
      };
    }
    const report = path.join(reports, 'browser.tap');
    fs.rmSync(report, { force: true });
    const status = await runNpm(
      [
        'run',
        '--silent',
        'test:browser',
        '--',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${report}`,
        ...files,
      ],
      { cwd: root, env: { ...process.env, CHROMIUM_PATH: chromium } },
    );
    const tap = fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '';
    const count = name =>
      Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
    const failed = count('fail') + count('cancelled');
    return {
      passed: count('pass'),
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: count('skipped') + count('todo'),
    };
  },
};
