import fs from 'node:fs';
import path from 'node:path';
import { runNpm } from '../lib/runNpm.mjs';

const CASES = process.env.S3_MOUNTS_CASES ?? '100000';

/** The property-based tests again, with as many cases as take too long for the gate. */
export const longRun = {
  title: `Property-based tests with ${CASES} cases`,
  async run({ root, reports }) {
    const report = path.join(reports, 'long-run.json');
    fs.rmSync(report, { force: true });
    const status = await runNpm(
      [
        'run',
        '--silent',
        'test:jest',
        '--',
        '--json',
        `--outputFile=${report}`,
        '--testTimeout=7200000',
        'src/properties',
        'src/hostile',
      ],
      { cwd: root, env: { ...process.env, S3_MOUNTS_CASES: CASES } },
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
    return {
      passed: result.numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      skipped: result.numPendingTests,
    };
  },
};
