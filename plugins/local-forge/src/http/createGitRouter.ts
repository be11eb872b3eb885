import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { Request, Response } from 'express';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { followRefs } from '../pulls/followRefs';
import { Repository } from '../repositories/Repository';
import { branchPattern } from '../repositories/branchPattern';
import { PROTECTED_REFS } from './writePushHook';

const SERVICES = ['git-upload-pack', 'git-receive-pack'];

/**
 * Git's smart HTTP protocol, so that clone, fetch and push work, with and
 * without `.git` at the end of the URL.
 */
export function createGitRouter(context: ForgeContext) {
  const router = Router();

  async function find(request: Request, response: Response) {
    const { owner, name } = request.params;
    const repository = await context.store.find(
      owner,
      name.replace(/\.git$/, ''),
    );
    if (!repository) {
      response.status(404).type('text/plain').send('Repository not found.\n');
    }
    return repository;
  }

  router.get('/:owner/:name/info/refs', async (request, response) => {
    const service = String(request.query.service);
    if (!SERVICES.includes(service)) {
      response
        .status(403)
        .type('text/plain')
        .send('This forge speaks the smart HTTP protocol only.\n');
      return;
    }
    const repository = await find(request, response);
    if (!repository) {
      return;
    }
    if (
      service === 'git-receive-pack' &&
      (await refusePush(repository, response))
    ) {
      return;
    }
    const environment = protocolEnvironment(request);
    const child = repository.git.spawn(
      [
        service.slice('git-'.length),
        '--stateless-rpc',
        '--advertise-refs',
        repository.git.directory,
      ],
      environment,
    );
    child.stdin.end();
    child.stderr.resume();
    response.type(`application/x-${service}-advertisement`);
    response.setHeader('Cache-Control', 'no-cache');
    if (!environment.GIT_PROTOCOL?.includes('version=2')) {
      response.write(`${packetLine(`# service=${service}\n`)}0000`);
    }
    await pipeline(child.stdout, response);
  });

  for (const service of SERVICES) {
    router.post(`/:owner/:name/${service}`, async (request, response) => {
      const repository = await find(request, response);
      if (!repository) {
        return;
      }
      if (
        service === 'git-receive-pack' &&
        (await refusePush(repository, response))
      ) {
        return;
      }
      response.type(`application/x-${service}-result`);
      response.setHeader('Cache-Control', 'no-cache');
      if (service === 'git-upload-pack') {
        await serve(repository, service, request, response);
      } else {
        await repository.change(async record => {
          await serve(repository, service, request, response, {
            [PROTECTED_REFS]: (record.protectedBranches ?? [])
              .map(branchPattern)
              .join('|'),
          });
          await followRefs(repository, record);
        });
      }
      response.end();
    });
  }

  return router;
}

async function refusePush(
  repository: Repository,
  response: Response,
): Promise<boolean> {
  const { archived = false } = await repository.read();
  if (archived) {
    response
      .status(403)
      .type('text/plain')
      .send('This repository was archived so it is read-only.\n');
  }
  return archived;
}

async function serve(
  repository: Repository,
  service: string,
  request: Request,
  response: Response,
  environment: Record<string, string> = {},
): Promise<void> {
  const child = repository.git.spawn(
    [service.slice('git-'.length), '--stateless-rpc', repository.git.directory],
    { ...protocolEnvironment(request), ...environment },
  );
  const exited = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  child.stderr.resume();
  const input =
    request.headers['content-encoding'] === 'gzip'
      ? pipeline(request, createGunzip(), child.stdin)
      : pipeline(request, child.stdin);
  // Git stops reading when it has what it needs, and says so in its answer.
  input.catch(() => child.stdin.destroy());
  try {
    // The answer is held open until the pull requests know of the push, so
    // that a client that reads them next sees them up to date.
    await pipeline(child.stdout, response, { end: false });
  } finally {
    if (response.destroyed) {
      child.kill();
    }
    await exited;
  }
}

function protocolEnvironment(request: Request): Record<string, string> {
  const protocol = request.headers['git-protocol'];
  return typeof protocol === 'string' && /^[a-z0-9=:]+$/.test(protocol)
    ? { GIT_PROTOCOL: protocol }
    : {};
}

function packetLine(text: string): string {
  return (text.length + 4).toString(16).padStart(4, '0') + text;
}
