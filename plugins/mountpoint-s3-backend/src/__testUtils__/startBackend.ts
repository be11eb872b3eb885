import {
  coreServices,
  createServiceFactory,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import plugin from '../index';
import { catalogSeenBy } from './catalogSeenBy';

/** An answer of a route. */
export interface Answer<T = any> {
  status: number;
  body: T;
}

/** The plugin in a backend, with a forge to talk to. */
export interface TestBackend {
  forge: LocalForge;
  /** The app-config that the backend runs with. */
  config: RootConfigService;
  /** Asks as a user. Default: `user:default/mock`. */
  get<T>(path: string, user?: string): Promise<Answer<T>>;
  post<T>(path: string, body: unknown, user?: string): Promise<Answer<T>>;
  /** Asks with a header of one's own. */
  getWith(path: string, authorization: string): Promise<Answer>;
  postWith(path: string, body: object, authorization: string): Promise<Answer>;
  stop(): Promise<void>;
}

/** A section of app-config. */
type Settings = mockServices.rootConfig.Options['data'];

/** What {@link startBackend} starts with. */
export interface BackendOptions {
  /** What the catalog holds. */
  entities?: Entity[];
  /** By user, the entities that they may not see. */
  hidden?: Record<string, string[]>;
  /** What the GitOps repository holds. */
  files?: Record<string, string>;
  /** `mountpointS3.guardrails`. */
  guardrails?: Settings;
  /** `mountpointS3.newClusters`. */
  newClusters?: Settings;
  /** The groups of every user. */
  ownershipEntityRefs?: string[];
}

/** Starts it on free ports of loopback. */
export async function startBackend(
  options: BackendOptions = {},
): Promise<TestBackend> {
  const folder = await mkdtemp(join(tmpdir(), 's3-mounts-'));
  const forge = await startLocalForge({ dataDir: folder });
  await forge.createRepository({
    owner: 'acme',
    name: 'gitops',
    files: { 'README.md': '# GitOps\n', ...options.files },
  });
  const config = mockServices.rootConfig({
    data: {
      backend: { baseUrl: 'http://localhost:7007' },
      integrations: {
        github: [
          {
            host: new URL(forge.url).host,
            apiBaseUrl: forge.apiUrl,
            token: 'a-token',
          },
        ],
      },
      mountpointS3: {
        gitops: { url: `${forge.url}/acme/gitops` },
        newClusters: options.newClusters ?? {
          addonVersion: 'v2.7.0-eksbuild.1',
          argocd: { repoURL: `${forge.url}/acme/gitops.git` },
        },
        ...(options.guardrails && { guardrails: options.guardrails }),
      },
    },
  });
  const backend = await startTestBackend({
    features: [
      plugin,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          catalogSeenBy(options.entities ?? [], options.hidden ?? {}),
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () =>
          mockServices.userInfo({
            ownershipEntityRefs: options.ownershipEntityRefs,
          }),
      }),
      createServiceFactory({
        service: coreServices.rootConfig,
        deps: {},
        factory: () => config,
      }),
    ],
  });
  const base = `http://localhost:${backend.server.port()}/api/mountpoint-s3/v1`;

  async function send(
    path: string,
    authorization: string,
    init: RequestInit = {},
  ): Promise<Answer> {
    const response = await fetch(`${base}/${path}`, {
      ...init,
      headers: { ...init.headers, authorization },
    });
    return { status: response.status, body: await response.json() };
  }

  function sendBody(path: string, body: unknown, authorization: string) {
    return send(path, authorization, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  return {
    forge,
    config,
    get: (path, user) => send(path, mockCredentials.user.header(user)),
    post: (path, body, user) =>
      sendBody(path, body, mockCredentials.user.header(user)),
    getWith: (path, authorization) => send(path, authorization),
    postWith: sendBody,
    async stop() {
      await backend.stop();
      await forge.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
