import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import githubModule from '@backstage/plugin-scaffolder-backend-module-github';
import { LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import gitopsModule from '@s3-mounts/backstage-plugin-scaffolder-backend-module-gitops';
import { JsonObject } from '@backstage/types';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import mountpointS3Module from '../index';

// eslint-disable-next-line no-restricted-syntax
const TEMPLATES = join(__dirname, '../../../../templates');

/** The project's own templates, as the catalog holds them. */
export async function templateEntities(): Promise<Entity[]> {
  return Promise.all(
    (await readdir(TEMPLATES)).map(async folder => {
      const file = join(TEMPLATES, folder, 'template.yaml');
      const template = parse(await readFile(file, 'utf8'));
      template.metadata.namespace = 'default';
      template.metadata.annotations = {
        'backstage.io/managed-by-location': `file:${file}`,
      };
      return template;
    }),
  );
}

/** An EKS cluster as Backstage's AWS module ingests it. */
export function clusterEntity(
  name: string,
  annotations: Record<string, string> = {
    'amazonaws.com/arn': `arn:aws:eks:us-west-2:111122223333:cluster/${name}`,
    'amazonaws.com/account-id': '111122223333',
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1beta1',
    kind: 'Resource',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
  };
}

/** A task that has ended. */
export interface EndedTask {
  id: string;
  status: string;
  /** What the task's log says, a line an event. */
  log: string;
  output: Record<string, unknown>;
}

/** A scaffolder backend with our modules, GitHub's, and a forge to talk to. */
export interface Scaffolder {
  forge: LocalForge;
  /** The GitOps settings that the backend runs with, as the core reads them. */
  newClusters: JsonObject;
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  /** Runs a template of this project. Default: the one that mounts a bucket. */
  runTemplate(
    values: Record<string, unknown>,
    template?: string,
  ): Promise<EndedTask>;
  /** Runs a task that has failed again, as its page's button does. */
  retry(id: string): Promise<EndedTask>;
  /** Runs steps in a dry run and returns the error or the files. */
  dryRun(steps: unknown[]): Promise<{
    status: number;
    body: {
      error?: { message: string };
      directoryContents: { path: string; base64Content: string }[];
      log: { body: { message: string; status?: string } }[];
      output: Record<string, unknown>;
    };
  }>;
  /** Merges a pull request on the forge. */
  merge(number: number): Promise<void>;
  /** The names of the forge's branches. */
  branches(): Promise<string[]>;
  /** Every file of a branch by its path, through `git clone`. */
  clone(branch: string): Promise<Record<string, string>>;
  stop(): Promise<void>;
}

async function filesBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const files: Record<string, string> = {};
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (entry.isFile() && !name.startsWith('.git/')) {
      files[name] = await readFile(path, 'utf8');
    }
  }
  return files;
}

/**
 * Starts all of it on free ports of loopback.
 *
 * @param options - what the catalog and the GitOps repository hold beside the
 * template, the operator's guardrails, whom the user `user:default/mock` may
 * speak for, and further features with their section `permission` of app-config
 */
export async function startScaffolder(
  options: {
    entities?: Entity[];
    files?: Record<string, string>;
    newClusters?: JsonObject;
    guardrails?: JsonObject;
    ownershipEntityRefs?: string[];
    features?: BackendFeature[];
    permission?: JsonObject;
  } = {},
): Promise<Scaffolder> {
  const folder = await mkdtemp(join(tmpdir(), 's3-mounts-'));
  const forge = await startLocalForge({ dataDir: join(folder, 'forge') });
  await forge.createRepository({
    owner: 'acme',
    name: 'gitops',
    files: { 'README.md': '# GitOps\n', ...options.files },
  });
  const { host } = new URL(forge.url);
  const newClusters = options.newClusters ?? {
    addonVersion: 'v2.7.0-eksbuild.1',
    bucketResourceOwner: 'group:default/platform',
    argocd: { repoURL: `${forge.url}/acme/gitops.git` },
  };
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      githubModule,
      gitopsModule,
      mountpointS3Module,
      ...(options.features ?? []),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () =>
          mockServices.userInfo({
            ownershipEntityRefs: options.ownershipEntityRefs ?? [
              'user:default/mock',
              'group:default/data-science',
            ],
          }),
      }),
      catalogServiceMock.factory({
        entities: [
          ...(await templateEntities()),
          clusterEntity('data-prod'),
          ...(options.entities ?? []),
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:7007' },
          integrations: {
            github: [{ host, apiBaseUrl: forge.apiUrl, token: 'a-token' }],
          },
          mountpointS3: {
            gitops: { url: `${forge.url}/acme/gitops` },
            newClusters,
            ...(options.guardrails && { guardrails: options.guardrails }),
          },
          ...(options.permission && { permission: options.permission }),
        },
      }),
    ],
  });
  const base = `http://localhost:${backend.server.port()}/api/scaffolder`;

  async function send(path: string, init?: RequestInit) {
    const response = await fetch(`${base}${path}`, init);
    return { status: response.status, body: await response.json() };
  }
  async function get(path: string) {
    return (await send(path)).body;
  }
  function json(body: unknown): RequestInit {
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
  }

  async function ended(id: string): Promise<EndedTask> {
    const deadline = Date.now() + 60_000;
    let status = 'open';
    while (['open', 'processing'].includes(status)) {
      if (Date.now() > deadline) {
        throw new Error(`The task ${id} is still ${status} after a minute`);
      }
      await new Promise(done => setTimeout(done, 50));
      status = (await send(`/v2/tasks/${id}`)).body.status;
    }
    const events = (await get(`/v2/tasks/${id}/events`)) as {
      type: string;
      body: { message: string; output?: Record<string, unknown> };
    }[];
    return {
      id,
      status,
      log: events.map(({ body }) => body.message).join('\n'),
      output:
        events.filter(({ type }) => type === 'completion').pop()?.body.output ??
        {},
    };
  }

  return {
    forge,
    newClusters,
    get,
    async post(path, body) {
      return (await send(path, json(body))).body;
    },
    async runTemplate(values, template = 'mount-s3-bucket') {
      const created = await send(
        '/v2/tasks',
        json({ templateRef: `template:default/${template}`, values }),
      );
      if (created.status !== 201) {
        throw new Error(JSON.stringify(created.body));
      }
      return await ended(created.body.id);
    },
    async retry(id) {
      const answer = await send(`/v2/tasks/${id}/retry`, json({ secrets: {} }));
      if (answer.status !== 201) {
        throw new Error(JSON.stringify(answer.body));
      }
      return await ended(id);
    },
    async dryRun(steps) {
      return send(
        '/v2/dry-run',
        json({
          template: {
            apiVersion: 'scaffolder.backstage.io/v1beta3',
            kind: 'Template',
            metadata: { name: 'dry' },
            spec: { type: 'service', steps, parameters: [], output: {} },
          },
          values: {},
          directoryContents: [],
        }),
      );
    },
    async merge(number) {
      const response = await fetch(
        `${forge.apiUrl}/repos/acme/gitops/pulls/${number}/merge`,
        { method: 'PUT', headers: { authorization: 'token a-token' } },
      );
      if (!response.ok) {
        throw new Error(await response.text());
      }
    },
    async branches() {
      const response = await fetch(
        `${forge.apiUrl}/repos/acme/gitops/branches`,
        { headers: { authorization: 'token a-token' } },
      );
      return (await response.json()).map(({ name }: { name: string }) => name);
    },
    async clone(branch) {
      const target = await mkdtemp(join(folder, 'clone-'));
      await promisify(execFile)('git', [
        'clone',
        '--quiet',
        '--branch',
        branch,
        `${forge.url}/acme/gitops.git`,
        target,
      ]);
      return filesBelow(target);
    },
    async stop() {
      await backend.stop();
      await forge.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
