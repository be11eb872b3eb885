import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import express from 'express';
import { ForgeContext, ForgeLogger, ForgeUser } from './ForgeContext';
import { createApiRouter } from './api/createApiRouter';
import { createBodyParser } from './api/createBodyParser';
import { createErrorHandler } from './api/createErrorHandler';
import { createGitEnvironment, hooksFolder } from './git/createGitEnvironment';
import { GitError } from './git/Git';
import { GitRunner, GitRunnerOptions } from './git/GitRunner';
import { createGitlabRouter } from './gitlab/createGitlabRouter';
import { createGiteaRouter } from './gitea/createGiteaRouter';
import { CallLog } from './http/CallLog';
import { Fault, FaultInjector } from './http/FaultInjector';
import { createGitRouter } from './http/createGitRouter';
import { writePushHook } from './http/writePushHook';
import { createLoopbackGuard } from './http/createLoopbackGuard';
import { createAssetsRouter } from './pages/createAssetsRouter';
import { createPagesRouter } from './pages/createPagesRouter';
import { RepositorySettings } from './repositories/Repository';
import {
  CreateRepositoryOptions,
  RepositoryStore,
} from './repositories/RepositoryStore';

/** How the forge is started. */
export interface LocalForgeOptions {
  /** Where the repositories are; made if missing, kept when the forge ends. */
  dataDir: string;
  /** Default: 0, a free port. */
  port?: number;
  /** What URLs show as their host. Default: `localhost:<port>`. */
  host?: string;
  /** Who every caller is. Default: Demo User. */
  user?: ForgeUser;
  /** Default: nothing is logged. */
  logger?: ForgeLogger;
  /** The largest body that the API takes, in bytes. Default: 100 MB. */
  maxRequestSize?: number;
  /** What runs git, if forges share one. It is not closed with the forge. */
  gitRunner?: GitRunner;
}

// GitHub takes blobs of up to 100 MB.
const LARGEST_REQUEST = 100 * 1024 * 1024;

/** A forge that is up. */
export interface LocalForge {
  /** The pages and the clone URLs, such as `http://localhost:7090`. */
  url: string;
  /** GitHub's REST API, for `apiBaseUrl` of an integration. */
  apiUrl: string;
  /** GitLab's REST API, for `apiBaseUrl` of an integration. */
  gitlabUrl: string;
  /** Makes a repository with one commit; leaves an existing one as it is. */
  createRepository(
    options: CreateRepositoryOptions,
  ): Promise<{ created: boolean }>;
  /** Changes the named settings of a repository and keeps the others. */
  changeRepository(
    owner: string,
    name: string,
    settings: RepositorySettings,
  ): Promise<void>;
  /** The requests so far, of the API, git and the pages. */
  calls: Pick<CallLog, 'list' | 'reset'>;
  /**
   * Runs git as the forge does, with nothing of the developer's own
   * configuration, and returns what it prints.
   */
  git(args: string[], options?: Partial<GitRunnerOptions>): Promise<Buffer>;
  /** Makes requests fail, and returns how to end that. */
  fail(fault: Fault): () => void;
  /** Ends all faults. */
  heal(): void;
  /** Ends the server and its connections. The repositories stay. */
  close(): Promise<void>;
}

/**
 * Starts a forge over bare git repositories on 127.0.0.1, with the APIs of GitHub,
 * GitLab and Gitea.
 *
 * For demos and tests only: it takes every caller for the same user.
 */
export async function startLocalForge(
  options: LocalForgeOptions,
): Promise<LocalForge> {
  const {
    port: wantedPort = 0,
    user = {
      login: 'demo',
      name: 'Demo User',
      email: 'demo@forge.localhost',
    },
    logger = { info: () => {} },
    maxRequestSize = LARGEST_REQUEST,
  } = options;
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  // Home of git and place of its index files: nothing in it outlives the forge.
  const scratchDirectory = await mkdtemp(join(tmpdir(), 'local-forge-'));
  await writePushHook(hooksFolder(scratchDirectory));

  const app = express();
  const server = createServer(app);
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(wantedPort, '127.0.0.1', done);
    });
  } catch (error) {
    await rm(scratchDirectory, { recursive: true, force: true });
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const host = options.host ?? `localhost:${port}`;
  const url = `http://${host}`;

  const runner = options.gitRunner ?? new GitRunner();
  const environment = createGitEnvironment(scratchDirectory, user);
  const store = new RepositoryStore({
    dataDir,
    scratchDirectory,
    environment,
    runner,
    user,
  });
  const context: ForgeContext = { store, user, url, logger, maxRequestSize };
  const calls = new CallLog();
  const faults = new FaultInjector();

  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(createLoopbackGuard(host));
  app.use(calls.middleware);
  // Faults can tell GraphQL requests apart by what is in their bodies.
  app.use('/api/graphql', createBodyParser(context), calls.graphqlMiddleware);
  app.use(faults.middleware);
  app.use('/api', createApiRouter(context));
  app.use('/api', createErrorHandler(context));
  app.use('/gitlab', createGitlabRouter(context));
  app.use('/gitea/api/v1', createGiteaRouter(context));
  app.use('/-', createAssetsRouter());
  app.use(createGitRouter(context));
  app.use(createPagesRouter(context));
  logger.info(`Local forge is listening on ${url}`);

  return {
    url,
    apiUrl: `http://127.0.0.1:${port}/api/v3`,
    gitlabUrl: `http://127.0.0.1:${port}/gitlab/api/v4`,
    calls,
    fail: fault => faults.add(fault),
    heal: () => faults.clear(),
    async createRepository(repository) {
      const { created } = await store.create(repository);
      if (created) {
        logger.info(`Created ${repository.owner}/${repository.name}`);
      }
      return { created };
    },
    async changeRepository(owner, name, settings) {
      const repository = await store.find(owner, name);
      if (!repository) {
        throw new NotFoundError(
          `There is no repository '${owner}/${name}': make it with createRepository first`,
        );
      }
      await repository.changeSettings(settings);
    },
    async git(args, given = {}) {
      const { exitCode, stdout, stderr } = await runner.run(args, {
        ...given,
        environment: { ...environment, ...given.environment },
      });
      if (exitCode !== 0) {
        throw new GitError(args[0], exitCode, stderr);
      }
      return stdout;
    },
    async close() {
      const closed = new Promise<void>((done, fail) => {
        server.close(error => (error ? fail(error) : done()));
      });
      server.closeAllConnections();
      await closed;
      if (runner !== options.gitRunner) {
        await runner.close();
      }
      await rm(scratchDirectory, { recursive: true, force: true });
    },
  };
}
