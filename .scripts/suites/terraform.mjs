import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const MODULE =
  'plugins/mountpoint-s3-common/terraform/modules/mountpoint-s3/v1';

function countRuns(module) {
  return fs
    .globSync('tests/*.tftest.hcl', { cwd: module })
    .map(file => fs.readFileSync(path.join(module, file), 'utf8'))
    .flatMap(text => text.match(/^run "/gm) ?? []).length;
}

/** The Terraform module's own tests, where its providers can be had. */
export const terraform = {
  title: 'terraform test',
  async run({ root }) {
    const module = path.join(root, MODULE);
    const skip = note => ({
      passed: 0,
      failed: 0,
      skipped: countRuns(module),
      note,
    });
    if (spawnSync('terraform', ['version']).status !== 0) {
      return skip('there is no terraform: install version 1.7 or newer');
    }
    const copy = fs.mkdtempSync(path.join(os.tmpdir(), 's3-mounts-'));
    const terraformIn = (...args) =>
      spawnSync('terraform', [...args, '-no-color'], {
        cwd: copy,
        encoding: 'utf8',
        env: { ...process.env, CHECKPOINT_DISABLE: '1' },
        timeout: 300_000,
      });
    try {
      fs.cpSync(module, copy, { recursive: true });
      if (terraformIn('init', '-backend=false', '-input=false').status !== 0) {
        return skip(
          'terraform can’t fetch the AWS provider and the IAM module from its registry',
        );
      }
      const { stdout, stderr } = terraformIn('test');
      process.stdout.write(`${stdout}${stderr}`);
      const summary = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/.exec(
        stdout,
      );
      return {
        passed: Number(summary?.[1] ?? 0),
        failed: Number(summary?.[2] ?? 1),
        skipped: Number(summary?.[3] ?? 0),
      };
    } finally {
      fs.rmSync(copy, { recursive: true, force: true });
    }
  },
};
