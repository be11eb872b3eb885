import { Request, Response } from 'express';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { findTreeEntry } from '../git/findTreeEntry';
import { TreeEntry, listTree } from '../git/listTree';
import { readBlob } from '../git/readBlob';
import { resolveCommit } from '../git/resolveCommit';
import { GithubError } from '../http/GithubError';
import { encodePath } from '../http/encodePath';
import { Repository } from '../repositories/Repository';
import { ApiLinks, createApiLinks, repositoryLinks } from './ApiLinks';
import { findRepository } from './findRepository';

/** Files and folders by path. */
export function createContentsRouter(context: ForgeContext) {
  const router = Router();

  async function answer(request: Request, response: Response, path: string) {
    const repository = await findRepository(request, context);
    const { git } = repository;
    const ref = (request.query.ref as string) || undefined;
    const commit = await resolveCommit(git, ref ?? 'HEAD');
    if (commit === undefined) {
      throw new GithubError(
        404,
        ref === undefined
          ? 'This repository is empty.'
          : `No commit found for the ref ${ref}`,
      );
    }
    const entry = await findTreeEntry(git, commit, path.replace(/\/+$/, ''));
    if (!entry) {
      throw GithubError.notFound();
    }
    const raw = /application\/vnd\.github(\.v3)?\.raw/.test(
      request.headers.accept ?? '',
    );
    const isRaw = raw && entry.type === 'blob';
    response.setHeader('ETag', `"${entry.sha}${isRaw ? '-raw' : ''}"`);
    response.vary('Accept');
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    if (isRaw) {
      response.setHeader(
        'Content-Type',
        'application/vnd.github.v3.raw; charset=utf-8',
      );
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.end(await readBlob(git, entry.sha));
      return;
    }
    const at = {
      repository,
      ref: ref ?? (await repository.defaultBranch()),
      links: createApiLinks(request, context),
    };
    if (entry.type === 'tree') {
      const children = await listTree(git, entry.sha);
      response.json(
        children.map(child =>
          presentEntry(
            {
              ...child,
              path: entry.path ? `${entry.path}/${child.path}` : child.path,
            },
            at,
          ),
        ),
      );
      return;
    }
    const content = await readBlob(git, entry.sha);
    response.json({
      ...presentEntry(entry, at),
      ...(entry.mode === '120000' && { target: content.toString() }),
      encoding: 'base64',
      content: wrapBase64(content),
    });
  }

  router.get('/repos/:owner/:repo/contents', async (request, response) => {
    await answer(request, response, '');
  });

  router.get(
    '/repos/:owner/:repo/contents/:path(*)',
    async (request, response) => {
      await answer(request, response, request.params.path);
    },
  );

  router.get('/repos/:owner/:repo/readme', async (request, response) => {
    await answer(request, response, 'README.md');
  });

  return router;
}

/** Base64 in lines of 60, as GitHub sends it. */
export function wrapBase64(content: Buffer): string {
  return content.toString('base64').replace(/.{1,60}/g, '$&\n');
}

function presentEntry(
  entry: TreeEntry,
  at: { repository: Repository; ref: string; links: ApiLinks },
) {
  const { api, html } = repositoryLinks(at.repository, at.links);
  const path = encodePath(entry.path);
  const ref = encodePath(at.ref);
  const isFolder = entry.type === 'tree';
  const url = `${api}/contents/${path}?ref=${encodeURIComponent(at.ref)}`;
  const gitUrl = `${api}/git/${isFolder ? 'trees' : 'blobs'}/${entry.sha}`;
  const htmlUrl = `${html}/${isFolder ? 'tree' : 'blob'}/${ref}/${path}`;
  return {
    type: contentType(entry),
    name: entry.path.split('/').pop(),
    path: entry.path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url,
    git_url: gitUrl,
    html_url: htmlUrl,
    download_url: isFolder ? null : `${html}/raw/${ref}/${path}`,
    _links: { self: url, git: gitUrl, html: htmlUrl },
  };
}

function contentType(entry: TreeEntry): string {
  if (entry.mode === '120000') {
    return 'symlink';
  }
  return { blob: 'file', tree: 'dir', commit: 'submodule' }[entry.type];
}
