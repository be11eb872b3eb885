import fs from 'node:fs';
import path from 'node:path';
import { runNpm } from '../lib/runNpm.mjs';

/** Unit tests, and tests through a real scaffolder backend, git and forge. */
export const jest = {
  title: 'Unit and integration tests',
  async run({ root, reports }) {
    const report = path.join(reports, 'jest.json');
    fs.rmSync(report, { force: true });
    const status = await runNpm(
      [
        'run',
        '--silent',
        'test:jest',
        '--',
        '--json',
        `--outputFile=${report}`,
      ],
      { cwd: root },
    );
    if (!fs.existsSync(report)) {
      return {
        passed: 0,
        failed: 1,
        skipped: 0,
        note: 'no report was written',
      };
    }
    const result = JSON.parse(fs.readFileSync(report, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const skipped = result.numPendingTests + result.numTodoTests;
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped,
      note:
        skipped > 0
          ? 'a skipped test says in its title what it needs'
          : undefined,
    };
  },
};
