import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { TreeEntry, listTree } from '../git/listTree';
import { readBlob } from '../git/readBlob';
import { readCommit } from '../git/readCommit';
import { readObjectHeaders } from '../git/readObjectHeaders';
import { isObjectId } from '../git/isObjectId';
import { resolveCommit } from '../git/resolveCommit';
import { writeBlobs } from '../git/writeBlobs';
import { CommitPerson, writeCommit } from '../git/writeCommit';
import { GithubError } from '../http/GithubError';
import { Repository } from '../repositories/Repository';
import { ApiLinks, createApiLinks, repositoryLinks } from './ApiLinks';
import { RequestBody } from './RequestBody';
import { wrapBase64 } from './createContentsRouter';
import { findRepository } from './findRepository';
import { encodeNodeId } from './nodeId';
import { presentGitCommit } from './presentCommit';
import { writeTreeFromRequest } from './writeTreeFromRequest';

/** Blobs, trees and commits: the objects of git. */
export function createGitDatabaseRouter(context: ForgeContext) {
  const router = Router();

  router.post('/repos/:owner/:repo/git/blobs', async (request, response) => {
    const repository = await findRepository(request, context);
    await repository.requireWritable();
    const body = new RequestBody(request);
    const encoding = body.optionalText('encoding') ?? 'utf-8';
    if (encoding !== 'utf-8' && encoding !== 'base64') {
      throw new GithubError(
        422,
        `Invalid request.\n\n"encoding" must be "utf-8" or "base64", not "${encoding}".`,
      );
    }
    const content = Buffer.from(
      body.text('content'),
      encoding === 'base64' ? 'base64' : 'utf8',
    );
    const [sha] = await writeBlobs(repository.git, [content]);
    const { api } = repositoryLinks(
      repository,
      createApiLinks(request, context),
    );
    response.status(201).json({ sha, url: `${api}/git/blobs/${sha}` });
  });

  router.get(
    '/repos/:owner/:repo/git/blobs/:sha',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const sha = await requireObject(repository, request.params.sha, 'blob');
      const content = await readBlob(repository.git, sha);
      if (/vnd\.github(\.v3)?\.raw/.test(request.headers.accept ?? '')) {
        response.setHeader('X-Content-Type-Options', 'nosniff');
        response.type('application/octet-stream').send(content);
        return;
      }
      const { api } = repositoryLinks(
        repository,
        createApiLinks(request, context),
      );
      response.json({
        sha,
        node_id: encodeNodeId('Blob', repository.fullName, sha),
        size: content.length,
        url: `${api}/git/blobs/${sha}`,
        content: wrapBase64(content),
        encoding: 'base64',
      });
    },
  );

  router.get(
    '/repos/:owner/:repo/git/trees/:sha(*)',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const { sha: name } = request.params;
      const [header] = isObjectId(name)
        ? await readObjectHeaders(repository.git, [`${name}^{tree}`])
        : [];
      const commit = header ? undefined : await requireCommit(repository, name);
      const [tree] = header
        ? [header]
        : await readObjectHeaders(repository.git, [`${commit}^{tree}`]);
      if (!tree) {
        throw GithubError.notFound();
      }
      const entries = await listTree(repository.git, tree.sha, {
        // Any value means yes, even "false", as on GitHub.
        recursive: request.query.recursive !== undefined,
      });
      const links = createApiLinks(request, context);
      response.json(presentTree(tree.sha, entries, repository, links));
    },
  );

  router.post('/repos/:owner/:repo/git/trees', async (request, response) => {
    const repository = await findRepository(request, context);
    await repository.requireWritable();
    const sha = await writeTreeFromRequest(repository.git, request);
    const entries = await listTree(repository.git, sha);
    response
      .status(201)
      .json(
        presentTree(sha, entries, repository, createApiLinks(request, context)),
      );
  });

  router.post('/repos/:owner/:repo/git/commits', async (request, response) => {
    const repository = await findRepository(request, context);
    await repository.requireWritable();
    const { git } = repository;
    const body = new RequestBody(request);
    const tree = body.text('tree');
    const parents = body.texts('parents');
    const [treeHeader, ...parentHeaders] = await readObjectHeaders(git, [
      isObjectId(tree) ? tree : '-',
      ...parents.map(parent => (isObjectId(parent) ? parent : '-')),
    ]);
    if (treeHeader?.type !== 'tree') {
      throw new GithubError(422, 'Tree SHA does not exist');
    }
    if (parentHeaders.some(header => header?.type !== 'commit')) {
      throw new GithubError(
        422,
        'Parent SHA does not exist or is not a commit object',
      );
    }
    const author = readPerson(body.value('author'), 'author') ?? {
      name: context.user.name,
      email: context.user.email,
      date: new Date(),
    };
    const sha = await writeCommit(git, {
      tree,
      parents,
      author,
      committer: readPerson(body.value('committer'), 'committer') ?? author,
      message: body.text('message'),
    });
    response
      .status(201)
      .json(
        presentGitCommit(
          await readCommit(git, sha),
          repository,
          createApiLinks(request, context),
        ),
      );
  });

  router.get(
    '/repos/:owner/:repo/git/commits/:sha',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const sha = await requireObject(repository, request.params.sha, 'commit');
      response.json(
        presentGitCommit(
          await readCommit(repository.git, sha),
          repository,
          createApiLinks(request, context),
        ),
      );
    },
  );

  return router;
}

async function requireObject(
  repository: Repository,
  name: string,
  type: 'blob' | 'commit',
): Promise<string> {
  const [header] = isObjectId(name)
    ? await readObjectHeaders(repository.git, [name])
    : [];
  if (header?.type !== type) {
    throw GithubError.notFound();
  }
  return header.sha;
}

async function requireCommit(
  repository: Repository,
  name: string,
): Promise<string> {
  const commit = await resolveCommit(repository.git, name);
  if (commit === undefined) {
    throw (await resolveCommit(repository.git, 'HEAD')) === undefined
      ? new GithubError(409, 'Git Repository is empty.')
      : GithubError.notFound();
  }
  return commit;
}

function presentTree(
  sha: string,
  entries: TreeEntry[],
  repository: Repository,
  links: ApiLinks,
) {
  const { api } = repositoryLinks(repository, links);
  return {
    sha,
    url: `${api}/git/trees/${sha}`,
    tree: entries.map(entry => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.size !== undefined && { size: entry.size }),
      ...(entry.type !== 'commit' && {
        url: `${api}/git/${entry.type}s/${entry.sha}`,
      }),
    })),
    truncated: false,
  };
}

function readPerson(value: unknown, field: string): CommitPerson | undefined {
  if (value === undefined) {
    return undefined;
  }
  const { name, email, date } = value as Record<string, unknown>;
  const time = date === undefined ? new Date() : new Date(String(date));
  if (
    typeof name !== 'string' ||
    typeof email !== 'string' ||
    Number.isNaN(time.getTime())
  ) {
    throw new GithubError(
      422,
      `Invalid request.\n\n"${field}" needs a name, an email and, if any, an ISO 8601 date.`,
    );
  }
  return { name, email, date: time };
}
