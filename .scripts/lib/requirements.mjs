import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { UsageError } from './UsageError.mjs';

/** Backstage runs on these; where the install brings one, npm scripts use that. */
const BACKSTAGE_NODE_VERSIONS = ['22', '24'];

/** Checks that Backstage has a Node.js to run on. */
export function requireNode({ root }) {
  const major = process.versions.node.split('.')[0];
  if (BACKSTAGE_NODE_VERSIONS.includes(major)) {
    return;
  }
  const { optionalDependencies } = JSON.parse(
    fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const bundled = `node-${os}-${process.arch}` in optionalDependencies;
  if (!bundled || Number(major) < 20) {
    throw new UsageError(
      `This is Node.js ${process.versions.node}: install Node.js 24 (https://nodejs.org) and run the command again.`,
    );
  }
}

/** Checks for git, which holds the demo's GitOps repository. */
export function requireGit() {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
  } catch {
    throw new UsageError(
      'git was not found: install it (https://git-scm.com/downloads) and run the command again.',
    );
  }
}
