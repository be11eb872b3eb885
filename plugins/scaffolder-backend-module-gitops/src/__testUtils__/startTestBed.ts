import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { GitRunner, LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import { ForgeType } from '@s3-mounts/backstage-plugin-gitops-node';
import {
  chmod,
  mkdir,
  mkdtemp,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createGitopsPullRequestAction } from '../actions/pullRequest';

/** A file of a test's workspace: its text or bytes, or what else it is. */
export type TestFile =
  | string
  | Buffer
  | { executable: string | Buffer }
  | { link: string };

/** What a run of the action has left. */
export interface Outcome {
  error?: Error;
  output: Record<string, unknown>;
  /** What the task's log says, a line a message. */
  log: string;
  /** The calls that it made, such as `POST /gitea/api/v1/repos/…`. */
  calls: string[];
}

/** A pull request as the forge's pages show it, on whichever API it was made. */
export interface SeenPullRequest {
  number: number;
  state: 'open' | 'closed';
  merged: boolean;
  title: string;
  body: string;
  draft: boolean;
  head: string;
  base: string;
  labels: string[];
  reviewers: string[];
  assignees: string[];
}

/** The action, a forge to act on, and eyes that are not the action's. */
export interface TestBed {
  forge: LocalForge;
  /** The repository as the input repoUrl names it. */
  repoUrl: string;
  /** Runs the action once. The same task again is a retry of it. */
  act(
    input: Record<string, unknown>,
    files: Record<string, TestFile>,
    options?: { task?: string; signal?: AbortSignal; dryRun?: boolean },
  ): Promise<Outcome>;
  /** Pull requests, the oldest first. */
  pullRequests(): Promise<SeenPullRequest[]>;
  /** Merges or closes a pull request. */
  settle(
    number: number,
    how: 'merge' | 'squash' | 'close',
    options?: { deleteBranch?: boolean },
  ): Promise<void>;
  branches(): Promise<string[]>;
  /** The files of a branch: `mode content` by path. */
  files(branch: string): Promise<Record<string, string>>;
  /** The subjects of a branch's commits, the newest first. */
  subjects(branch: string): Promise<string[]>;
  head(branch: string): Promise<string>;
  /** Somebody commits to a branch and pushes it, with git. */
  push(
    branch: string,
    files: Record<string, string | null>,
    message?: string,
  ): Promise<string>;
  stop(): Promise<void>;
}

/** What the repository holds at first. */
export const BASE = {
  'README.md': '# GitOps\n',
  'apps/orders.yaml': 'replicas: 1\n',
  'apps/old.yaml': 'replicas: 0\n',
};

/** One for all beds of a test file. */
const gitRunner = new GitRunner();

afterAll(() => gitRunner.close());

/** Who pushes commits by hand. */
const RITA = {
  GIT_AUTHOR_NAME: 'Rita Reviewer',
  GIT_AUTHOR_EMAIL: 'rita@example.com',
  GIT_COMMITTER_NAME: 'Rita Reviewer',
  GIT_COMMITTER_EMAIL: 'rita@example.com',
};

/** Starts the forge with one of its APIs, and the action that uses it. */
export async function startTestBed(
  type: ForgeType,
  options: {
    base?: Record<string, string>;
    patience?: Record<string, unknown>;
    scaffolder?: Record<string, unknown>;
    token?: string;
  } = {},
): Promise<TestBed> {
  const folder = await mkdtemp(join(tmpdir(), 'gitops-test-'));
  const forge = await startLocalForge({
    dataDir: join(folder, 'forge'),
    gitRunner,
  });
  await forge.createRepository({
    owner: 'acme',
    name: 'gitops',
    files: options.base ?? BASE,
  });
  await forge.changeRepository('acme', 'gitops', {
    collaborators: { users: ['ada', 'grace', 'demo'], teams: ['platform'] },
  });
  const { host } = new URL(forge.url);
  const token = options.token ?? 'a-token';
  const integrations = {
    github: { github: [{ host, apiBaseUrl: forge.apiUrl, token }] },
    gitlab: {
      gitlab: [
        {
          host,
          token,
          baseUrl: `${forge.url}/gitlab`,
          apiBaseUrl: `${forge.url}/gitlab/api/v4`,
        },
      ],
    },
    gitea: {
      gitea: [
        {
          host,
          baseUrl: `${forge.url}/gitea`,
          username: 'demo',
          password: token,
        },
      ],
    },
  }[type];
  const config = mockServices.rootConfig({
    data: {
      integrations,
      gitops: {
        pullRequest: {
          callTimeout: { milliseconds: 5_000 },
          firstPause: { milliseconds: 20 },
          ...options.patience,
        },
      },
      ...(options.scaffolder && { scaffolder: options.scaffolder }),
    } as never,
  });
  const action = createGitopsPullRequestAction({
    config,
    integrations: ScmIntegrations.fromConfig(config),
  });
  const repoUrl = `${host}?owner=acme&repo=gitops`;
  const bare = join(folder, 'forge', 'acme', 'gitops.git');
  let runs = 0;

  async function git(...args: string[]): Promise<string> {
    return (await forge.git(args, { cwd: bare })).toString('latin1');
  }

  /** What blobs hold, each byte as one character. */
  async function readBlobs(ids: string[]): Promise<string[]> {
    const output = await forge.git(['cat-file', '--batch'], {
      cwd: bare,
      input: ids.map(id => `${id}\n`).join(''),
    });
    let rest = output.toString('latin1');
    return ids.map(() => {
      const [head] = rest.split('\n', 1);
      const start = head.length + 1;
      const end = start + Number(head.split(' ')[2]);
      const content = rest.slice(start, end);
      rest = rest.slice(end + 1);
      return content;
    });
  }

  async function api(method: string, path: string, body?: unknown) {
    const response = await fetch(`${forge.apiUrl}/repos/acme/gitops${path}`, {
      method,
      headers: { authorization: 'token tester' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    return response.status === 204 ? undefined : await response.json();
  }

  return {
    forge,
    repoUrl,
    async act(input, files, { dryRun, signal, task = 'task-1' } = {}) {
      runs += 1;
      const workspacePath = join(folder, `workspace-${runs}`);
      await writeWorkspace(workspacePath, files);
      const output: Record<string, unknown> = {};
      const lines: string[] = [];
      const logger = mockServices.logger.mock({
        info: message => lines.push(message),
        warn: message => lines.push(message),
      });
      const before = forge.calls.list.length;
      const context = createMockActionContext({
        input: {
          repoUrl,
          branch: 'change',
          title: 'Change',
          ...input,
        } as never,
        workspacePath,
        logger,
        task: { id: task },
      } as never);
      let error: Error | undefined;
      try {
        await action.handler({
          ...context,
          isDryRun: dryRun,
          signal,
          output(name: string, value: unknown) {
            output[name] = value;
          },
        } as never);
      } catch (thrown) {
        error = thrown as Error;
      }
      return {
        error,
        output,
        log: lines.join('\n'),
        calls: forge.calls.list
          .slice(before)
          .map(({ method, path }) => `${method} ${path}`),
      };
    },
    async pullRequests() {
      const list = await api('GET', '/pulls?state=all&per_page=100');
      return list
        .map((pull: any) => ({
          number: pull.number,
          state: pull.state,
          merged: pull.merged_at !== null,
          title: pull.title,
          body: pull.body ?? '',
          draft: pull.draft,
          head: pull.head.ref,
          base: pull.base.ref,
          labels: pull.labels.map(({ name }: { name: string }) => name),
          reviewers: pull.requested_reviewers.map(
            ({ login }: { login: string }) => login,
          ),
          assignees: pull.assignees.map(
            ({ login }: { login: string }) => login,
          ),
        }))
        .sort((a: SeenPullRequest, b: SeenPullRequest) => a.number - b.number);
    },
    async settle(number, how, { deleteBranch = false } = {}) {
      const pull = await api('GET', `/pulls/${number}`);
      if (how === 'close') {
        await api('PATCH', `/pulls/${number}`, { state: 'closed' });
      } else {
        await api('PUT', `/pulls/${number}/merge`, { merge_method: how });
      }
      if (deleteBranch) {
        await api('DELETE', `/git/refs/heads/${pull.head.ref}`);
      }
    },
    async branches() {
      const refs = await git(
        'for-each-ref',
        '--format=%(refname:short)',
        'refs/heads',
      );
      return refs.split('\n').filter(Boolean);
    },
    async files(branch) {
      const tree = await git('ls-tree', '-r', '-z', `refs/heads/${branch}`);
      const entries = tree
        .split('\0')
        .filter(Boolean)
        .map(line => {
          const [head, path] = line.split('\t');
          const [mode, , sha] = head.split(' ');
          return { mode, sha, path: utf8(path) };
        });
      const blobs = await readBlobs(entries.map(({ sha }) => sha));
      return Object.fromEntries(
        entries.map(({ mode, path }, index) => [
          path,
          `${mode} ${utf8(blobs[index])}`,
        ]),
      );
    },
    async subjects(branch) {
      const log = await git('log', '--format=%s', `refs/heads/${branch}`);
      return log.trim().split('\n');
    },
    async head(branch) {
      return (await git('rev-parse', `refs/heads/${branch}`)).trim();
    },
    async push(branch, files, message = 'By hand') {
      const clone = await mkdtemp(join(folder, 'clone-'));
      const inClone = (...args: string[]) =>
        forge.git(args, { cwd: clone, environment: RITA });
      await inClone('clone', '--quiet', `${forge.url}/acme/gitops.git`, '.');
      await inClone(
        'checkout',
        '--quiet',
        '-B',
        branch,
        `origin/${branch}`,
      ).catch(() => inClone('checkout', '--quiet', '-b', branch));
      for (const [path, content] of Object.entries(files)) {
        if (content === null) {
          await rm(join(clone, path));
        } else {
          await mkdir(dirname(join(clone, path)), { recursive: true });
          await writeFile(join(clone, path), content);
        }
      }
      await inClone('add', '--all');
      await inClone('commit', '--quiet', '--allow-empty', '-m', message);
      await inClone('push', '--quiet', 'origin', branch);
      return (await inClone('rev-parse', 'HEAD')).toString().trim();
    },
    async stop() {
      await forge.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function writeWorkspace(
  folder: string,
  files: Record<string, TestFile>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, file] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    if (typeof file === 'string' || Buffer.isBuffer(file)) {
      await writeFile(target, file);
    } else if ('link' in file) {
      await symlink(file.link, target);
    } else {
      await writeFile(target, file.executable);
      await chmod(target, 0o755);
    }
  }
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
