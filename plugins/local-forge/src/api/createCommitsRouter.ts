import Router from 'express-promise-router';
import { pipeline } from 'node:stream/promises';
import { ForgeContext } from '../ForgeContext';
import { diffCommits } from '../git/diffCommits';
import { listCommits } from '../git/listCommits';
import { listRefs } from '../git/listRefs';
import { readCommit } from '../git/readCommit';
import { readRef } from '../git/readRef';
import { resolveCommit } from '../git/resolveCommit';
import { GithubError } from '../http/GithubError';
import { encodePath } from '../http/encodePath';
import { findProtection } from '../refs/requireUnprotected';
import { Repository } from '../repositories/Repository';
import { createApiLinks, repositoryLinks } from './ApiLinks';
import { findRepository } from './findRepository';
import { linkPages, paginate, readPage } from './paginate';
import { presentCommit } from './presentCommit';
import { presentFileChange } from './presentFileChange';
import { presentRepository } from './presentRepository';

/** Commits, their status, branches and archives. */
export function createCommitsRouter(context: ForgeContext) {
  const router = Router();

  router.get('/repos/:owner/:repo/commits', async (request, response) => {
    const repository = await findRepository(request, context);
    const { sha, path } = request.query as Record<string, string | undefined>;
    const commit = await resolveCommit(repository.git, sha || 'HEAD');
    if (commit === undefined) {
      throw sha
        ? GithubError.notFound()
        : new GithubError(409, 'Git Repository is empty.');
    }
    const page = readPage(request);
    const commits = await listCommits(repository.git, commit, {
      path,
      skip: (page.number - 1) * page.size,
      limit: page.size + 1,
    });
    linkPages(request, response, { next: commits.length > page.size });
    const links = createApiLinks(request, context);
    response.json(
      commits
        .slice(0, page.size)
        .map(each => presentCommit(each, repository, links)),
    );
  });

  router.get(
    [
      '/repos/:owner/:repo/commits/:ref(*)/status',
      '/repos/:owner/:repo/commits/:ref(*)/statuses',
      '/repos/:owner/:repo/commits/:ref(*)/check-runs',
    ],
    async (request, response) => {
      const repository = await findRepository(request, context);
      const sha = await requireCommit(repository, request.params.ref);
      const links = createApiLinks(request, context);
      const { api } = repositoryLinks(repository, links);
      if (request.path.endsWith('/statuses')) {
        response.json([]);
      } else if (request.path.endsWith('/check-runs')) {
        response.json({ total_count: 0, check_runs: [] });
      } else {
        response.json({
          state: 'pending',
          statuses: [],
          sha,
          total_count: 0,
          repository: await presentRepository(repository, links),
          commit_url: `${api}/commits/${sha}`,
          url: `${api}/commits/${sha}/status`,
        });
      }
    },
  );

  router.get(
    '/repos/:owner/:repo/commits/:ref(*)',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const sha = await requireCommit(repository, request.params.ref);
      if (wantsSha(request)) {
        response.type('application/vnd.github.sha').send(sha);
        return;
      }
      const commit = await readCommit(repository.git, sha);
      const files = await diffCommits(repository.git, commit.parents[0], sha);
      const links = createApiLinks(request, context);
      const additions = files.reduce((sum, file) => sum + file.additions, 0);
      const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
      response.json({
        ...presentCommit(commit, repository, links),
        stats: { total: additions + deletions, additions, deletions },
        files: files.map(file =>
          presentFileChange(file, sha, repository, links),
        ),
      });
    },
  );

  router.get('/repos/:owner/:repo/branches', async (request, response) => {
    const repository = await findRepository(request, context);
    const { api } = repositoryLinks(
      repository,
      createApiLinks(request, context),
    );
    const branches = await listRefs(repository.git, 'refs/heads');
    const record = await repository.read();
    response.json(
      paginate(request, response, branches).map(({ name, sha }) => ({
        name: name.slice('refs/heads/'.length),
        commit: { sha, url: `${api}/commits/${sha}` },
        protected: findProtection(record, name) !== undefined,
      })),
    );
  });

  router.get(
    '/repos/:owner/:repo/branches/:branch(*)',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const { branch } = request.params;
      const sha = await readRef(repository.git, `refs/heads/${branch}`);
      if (sha === undefined) {
        throw new GithubError(404, 'Branch not found');
      }
      const links = createApiLinks(request, context);
      const { api, html } = repositoryLinks(repository, links);
      const isProtected =
        findProtection(await repository.read(), `refs/heads/${branch}`) !==
        undefined;
      response.json({
        name: branch,
        commit: presentCommit(
          await readCommit(repository.git, sha),
          repository,
          links,
        ),
        _links: {
          self: `${api}/branches/${encodePath(branch)}`,
          html: `${html}/tree/${encodePath(branch)}`,
        },
        protected: isProtected,
        protection: { enabled: isProtected },
        protection_url: `${api}/branches/${encodePath(branch)}/protection`,
      });
    },
  );

  router.get(
    [
      '/repos/:owner/:repo/:format(tarball)/:ref(*)',
      '/repos/:owner/:repo/:format(tarball)',
    ],
    async (request, response) => {
      const repository = await findRepository(request, context);
      const sha = await resolveCommit(
        repository.git,
        request.params.ref || 'HEAD',
      );
      if (sha === undefined) {
        throw GithubError.notFound();
      }
      const { owner, name } = repository;
      const folder = `${owner}-${name}-${sha.slice(0, 7)}`;
      response.setHeader('Content-Type', 'application/x-gzip');
      response.setHeader(
        'Content-Disposition',
        `attachment; filename=${folder}.tar.gz`,
      );
      const child = repository.git.spawn([
        'archive',
        '--format=tar.gz',
        `--prefix=${folder}/`,
        sha,
      ]);
      child.stdin.end();
      child.stderr.resume();
      await pipeline(child.stdout, response);
    },
  );

  return router;
}

async function requireCommit(
  repository: Repository,
  revision: string,
): Promise<string> {
  const sha = await resolveCommit(repository.git, revision);
  if (sha === undefined) {
    throw new GithubError(422, `No commit found for SHA: ${revision}`);
  }
  return sha;
}

function wantsSha(request: { headers: { accept?: string } }): boolean {
  return /application\/vnd\.github(\.v3)?\.sha/.test(
    request.headers.accept ?? '',
  );
}
