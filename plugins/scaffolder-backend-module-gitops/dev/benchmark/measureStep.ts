import { LocalForge } from '@s3-mounts/local-forge';
import { ScaffolderProcess } from './ScaffolderProcess';
import { MeasuredAction, StepFigures } from './StepRequest';

const OWNER = 'acme';

/** The files of every repository before its pull request. */
const BASE = { 'README.md': '# GitOps\n' };

/** What is measured, and under what conditions. */
export interface Conditions {
  action: MeasuredAction;
  /** How many files the pull request has. */
  files: number;
  /** How long the forge waits before it answers a call, in milliseconds. */
  latency: number;
}

/** What was measured of one step. */
export interface Measurement extends StepFigures {
  calls: number;
}

let repositories = 0;

/**
 * Runs an action once in a fresh process, which has opened a pull request with
 * one file before, as a backend that is in use has.
 *
 * @throws if no pull request with all files came of it
 */
export async function measureStep(
  forge: LocalForge,
  { action, files, latency }: Conditions,
): Promise<Measurement> {
  const { host } = new URL(forge.url);
  const scaffolder = new ScaffolderProcess({
    action,
    host,
    apiUrl: forge.apiUrl,
  });

  async function openPullRequest(count: number): Promise<Measurement> {
    repositories += 1;
    const name = `gitops-${repositories}`;
    await forge.createRepository({ owner: OWNER, name, files: BASE });
    forge.calls.reset();
    const figures = await scaffolder.run({
      repoUrl: `${host}?owner=${OWNER}&repo=${name}`,
      files: count,
    });
    const calls = forge.calls.list.length;
    await checkPullRequest(forge, name, count);
    return { ...figures, calls };
  }

  try {
    await openPullRequest(1);
    const heal = forge.fail({ latencyMs: latency });
    try {
      return await openPullRequest(files);
    } finally {
      heal();
    }
  } finally {
    await scaffolder.stop();
  }
}

/** A fast step that has not done its work would be no result. */
async function checkPullRequest(
  forge: LocalForge,
  repository: string,
  files: number,
): Promise<void> {
  const url = `${forge.apiUrl}/repos/${OWNER}/${repository}`;
  async function get(path: string) {
    const response = await fetch(`${url}${path}`, {
      headers: { authorization: 'token benchmark' },
    });
    if (!response.ok) {
      throw new Error(`GET ${path}: ${await response.text()}`);
    }
    return await response.json();
  }
  const pulls: { head: { sha: string } }[] = await get('/pulls');
  if (pulls.length !== 1) {
    throw new Error(`There are ${pulls.length} pull requests, not one`);
  }
  const { tree }: { tree: { type: string }[] } = await get(
    `/git/trees/${pulls[0].head.sha}?recursive=1`,
  );
  const found = tree.filter(({ type }) => type === 'blob').length;
  const expected = files + Object.keys(BASE).length;
  if (found !== expected) {
    throw new Error(
      `The pull request's branch has ${found} files, not ${expected}`,
    );
  }
}
