import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import express from 'express';
import { ForgeContext, ForgeLogger, ForgeUser } from './ForgeContext';
import { createApiRouter } from './api/createApiRouter';
import { createGitEnvironment } from './git/createGitEnvironment';
import { CallLog } from './http/CallLog';
import { Fault, FaultInjector } from './http/FaultInjector';
import { createGitRouter } from './http/createGitRouter';
import { createLoopbackGuard } from './http/createLoopbackGuard';
import { createAssetsRouter } from './pages/createAssetsRouter';
import { createPagesRouter } from './pages/createPagesRouter';
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
}

/** A forge that is up. */
export interface LocalForge {
  /** The pages and the clone URLs, such as `http://localhost:7090`. */
  url: string;
  /** GitHub's REST API, for `apiBaseUrl` of an integration. */
  apiUrl: string;
  /** Makes a repository with one commit; leaves an existing one as it is. */
  createRepository(
    options: CreateRepositoryOptions,
  ): Promise<{ created: boolean }>;
  /** The requests so far, of the API, git and the pages. */
  calls: Pick<CallLog, 'list' | 'reset'>;
  /** Makes requests fail, and returns how to end that. */
  fail(fault: Fault): () => void;
  /** Ends all faults. */
  heal(): void;
  /** Ends the server and its connections. The repositories stay. */
  close(): Promise<void>;
}

/**
 * Starts a GitHub-compatible forge over bare git repositories on 127.0.0.1.
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
  } = options;
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  // Home of git and place of its index files: nothing in it outlives the forge.
  const scratchDirectory = await mkdtemp(join(tmpdir(), 'local-forge-'));

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

  const store = new RepositoryStore({
    dataDir,
    scratchDirectory,
    environment: createGitEnvironment(scratchDirectory, user),
    user,
  });
  const context: ForgeContext = { store, user, url, logger };
  const calls = new CallLog();
  const faults = new FaultInjector();

  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(createLoopbackGuard(host));
  app.use(calls.middleware, faults.middleware);
  app.use('/api', createApiRouter(context));
  app.use('/-', createAssetsRouter());
  app.use(createGitRouter(context));
  app.use(createPagesRouter(context));
  logger.info(`Local forge is listening on ${url}`);

  return {
    url,
    apiUrl: `http://127.0.0.1:${port}/api/v3`,
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
    async close() {
      const closed = new Promise<void>((done, fail) => {
        server.close(error => (error ? fail(error) : done()));
      });
      server.closeAllConnections();
      await closed;
      await rm(scratchDirectory, { recursive: true, force: true });
    },
  };
}
