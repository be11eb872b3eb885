import { Compare, GitBlobResponse, GitTreeResponse } from 'gitea-js';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { findMergeBase } from '../git/findMergeBase';
import { isObjectId } from '../git/isObjectId';
import { listCommits } from '../git/listCommits';
import { listTree } from '../git/listTree';
import { readBlob } from '../git/readBlob';
import { readCommit } from '../git/readCommit';
import { readObjectHeaders } from '../git/readObjectHeaders';
import { resolveCommit } from '../git/resolveCommit';
import { findGiteaRepository } from './findGiteaRepository';
import { GiteaError } from './GiteaError';
import { createGiteaLinks, repositoryLinks } from './GiteaLinks';
import { presentGiteaCommit } from './presentGiteaCommit';

/** Gitea's DEFAULT_GIT_TREES_PER_PAGE. */
const TREE_PAGE = 1_000;

/** Gitea's MAX_RESPONSE_ITEMS. */
const COMMITS_PAGE = 50;

/** Trees, blobs, commits, and what a branch has and another has not. */
export function createGiteaGitRouter(context: ForgeContext) {
  const router = Router();

  router.get(
    '/repos/:owner/:repo/git/trees/:sha',
    async (request, response) => {
      const repository = await findGiteaRepository(request, context);
      const { git } = repository;
      const { sha } = request.params;
      const commit = await resolveCommit(git, sha);
      if (commit === undefined) {
        throw new GiteaError(400, `sha not found [${sha}]`);
      }
      const { page, per_page: perPage, recursive } = request.query;
      const number = Math.max(1, Number(page) || 1);
      const size = Math.min(TREE_PAGE, Number(perPage) || TREE_PAGE);
      const entries = await listTree(git, commit, {
        recursive: recursive === 'true' || recursive === '1',
      });
      const { api } = repositoryLinks(
        repository,
        createGiteaLinks(request, context),
      );
      const answer: GitTreeResponse = {
        // The commit's, where a commit was asked for.
        sha: commit,
        url: `${api}/git/trees/${commit}`,
        page: number,
        total_count: entries.length,
        truncated: number * size < entries.length,
        tree: entries
          .slice((number - 1) * size, number * size)
          .map(({ mode, path, sha: id, size: bytes = 0, type }) => ({
            mode,
            path,
            sha: id,
            size: bytes,
            type,
            url: type === 'commit' ? '' : `${api}/git/${type}s/${id}`,
          })),
      };
      response.json(answer);
    },
  );

  router.get(
    '/repos/:owner/:repo/git/blobs/:sha',
    async (request, response) => {
      const repository = await findGiteaRepository(request, context);
      const { git } = repository;
      const { sha } = request.params;
      const [header] = isObjectId(sha)
        ? await readObjectHeaders(git, [sha])
        : [];
      if (header?.type !== 'blob') {
        throw new GiteaError(
          400,
          `object does not exist [id: ${sha}, rel_path: ]`,
        );
      }
      const { api } = repositoryLinks(
        repository,
        createGiteaLinks(request, context),
      );
      const answer: GitBlobResponse = {
        sha,
        size: header.size,
        encoding: 'base64',
        content: (await readBlob(git, sha)).toString('base64'),
        url: `${api}/git/blobs/${sha}`,
      };
      response.json(answer);
    },
  );

  router.get('/repos/:owner/:repo/commits', async (request, response) => {
    const repository = await findGiteaRepository(request, context);
    const { git } = repository;
    const { limit, sha } = request.query as Record<string, string | undefined>;
    const commit = await resolveCommit(git, sha || 'HEAD');
    if (commit === undefined) {
      throw GiteaError.notFound();
    }
    const commits = await listCommits(git, commit, {
      limit: Math.min(Number(limit) || COMMITS_PAGE, COMMITS_PAGE),
    });
    const links = createGiteaLinks(request, context);
    response.json(
      await Promise.all(
        commits.map(each =>
          presentGiteaCommit(each, repository, links, {
            user: context.user,
            files: request.query.files !== 'false',
          }),
        ),
      ),
    );
  });

  router.get(
    '/repos/:owner/:repo/git/commits/:sha',
    async (request, response) => {
      const repository = await findGiteaRepository(request, context);
      const { git } = repository;
      const sha = await resolveCommit(git, request.params.sha);
      if (sha === undefined) {
        throw GiteaError.notFound();
      }
      response.json(
        await presentGiteaCommit(
          await readCommit(git, sha),
          repository,
          createGiteaLinks(request, context),
          { user: context.user, files: request.query.files !== 'false' },
        ),
      );
    },
  );

  router.get(
    '/repos/:owner/:repo/compare/:basehead(*)',
    async (request, response) => {
      const repository = await findGiteaRepository(request, context);
      const { git } = repository;
      const parts = request.params.basehead.split('...');
      const [base, head] =
        parts.length === 2
          ? parts
          : [await repository.defaultBranch(), parts[0]];
      const [from, to] = await Promise.all([
        resolveCommit(git, base),
        resolveCommit(git, head),
      ]);
      if (
        from === undefined ||
        to === undefined ||
        (await findMergeBase(git, from, to)) === undefined
      ) {
        throw GiteaError.notFound();
      }
      const commits = await listCommits(git, to, { exclude: [from] });
      const links = createGiteaLinks(request, context);
      const answer: Compare = {
        total_commits: commits.length,
        commits: await Promise.all(
          commits.map(commit =>
            presentGiteaCommit(commit, repository, links, {
              user: context.user,
              files: true,
            }),
          ),
        ),
      };
      response.json(answer);
    },
  );

  return router;
}
