import express, { ErrorRequestHandler, Request, Response } from 'express';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { diffCommits } from '../git/diffCommits';
import { findTreeEntry } from '../git/findTreeEntry';
import { listCommits } from '../git/listCommits';
import { readBlob } from '../git/readBlob';
import { readCommit } from '../git/readCommit';
import { readRef } from '../git/readRef';
import { resolveCommit } from '../git/resolveCommit';
import { updateRef } from '../git/updateRef';
import { GithubError } from '../http/GithubError';
import { findPullRequest } from '../pulls/findPullRequest';
import { mergePullRequest } from '../pulls/mergePullRequest';
import { readMergeability } from '../pulls/readMergeability';
import { readPullRequestChanges } from '../pulls/readPullRequestChanges';
import { updatePullRequest } from '../pulls/updatePullRequest';
import { requireUnprotected } from '../refs/requireUnprotected';
import { Repository } from '../repositories/Repository';
import { commitPage } from './commitPage';
import { commitsPage } from './commitsPage';
import { emptyRepositoryContent } from './emptyRepositoryContent';
import { fileContent } from './fileContent';
import { folderContent } from './folderContent';
import { html } from './html';
import { icon } from './icon';
import { pageUrl } from './pageUrl';
import { notFoundPage } from './notFoundPage';
import { pullRequestPage } from './pullRequestPage';
import { pullRequestsPage } from './pullRequestsPage';
import { renderPage } from './renderPage';
import { repositoriesPage } from './repositoriesPage';
import { sendRawFile } from './sendRawFile';
import { splitRefAndPath } from './splitRefAndPath';

const COMMITS_ON_A_PAGE = 50;

/** The pages for people. */
export function createPagesRouter(context: ForgeContext) {
  const router = Router();

  router.use((_request, response, next) => {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-cache');
    next();
  });

  async function find(request: Request): Promise<Repository> {
    const { owner, name } = request.params;
    const repository = await context.store.find(
      owner,
      name.replace(/\.git$/, ''),
    );
    if (!repository) {
      throw GithubError.notFound();
    }
    return repository;
  }

  async function frame(
    repository: Repository,
    tab: 'code' | 'commits' | 'pulls',
  ) {
    const { pullRequests } = await repository.read();
    const openPulls = pullRequests.filter(pull => pull.state === 'open').length;
    return { repository, openPulls, tab };
  }

  async function locate(request: Request) {
    const repository = await find(request);
    const at = await splitRefAndPath(repository, request.params.rest);
    const entry =
      at && (await findTreeEntry(repository.git, at.commit, at.path));
    if (!at || !entry || entry.type === 'commit') {
      throw GithubError.notFound();
    }
    return { repository, at, entry };
  }

  async function sendPullRequest(
    request: Request,
    response: Response,
    failure?: string,
  ) {
    const repository = await find(request);
    const record = await repository.read();
    const pull = findPullRequest(record, Number(request.params.number));
    const [changes, mergeability, branch] = await Promise.all([
      readPullRequestChanges(repository, pull),
      readMergeability(repository, pull),
      readRef(repository.git, `refs/heads/${pull.head}`),
    ]);
    response.send(
      pullRequestPage({
        ...(await frame(repository, 'pulls')),
        pull,
        changes,
        mergeability,
        hasBranch: branch !== undefined,
        failure,
      }),
    );
  }

  router.get('/', async (_request, response) => {
    response.send(await repositoriesPage(await context.store.list()));
  });

  router.get('/:owner', async (request, response) => {
    const { owner } = request.params;
    const repositories = (await context.store.list()).filter(
      repository => repository.owner === owner,
    );
    if (repositories.length === 0 && owner !== context.user.login) {
      throw GithubError.notFound();
    }
    response.send(await repositoriesPage(repositories, owner));
  });

  router.get('/:owner/:name', async (request, response) => {
    const repository = await find(request);
    const ref = await repository.defaultBranch();
    const commit = await resolveCommit(repository.git, 'HEAD');
    const cloneUrl = `${context.url}${pageUrl(repository)}.git`;
    const { description } = await repository.read();
    const clone = html`<div class="clone">
      <label for="clone-url">Clone</label>
      <input id="clone-url" readonly value="${cloneUrl}" />
      <button type="button" hidden data-copy="clone-url">Copy</button>
    </div>`;
    response.send(
      renderPage({
        title: repository.fullName,
        repository: await frame(repository, 'code'),
        content: html`
          <h1 class="repository-title">
            ${icon('repository')}<span>${repository.name}</span>
          </h1>
          ${description !== '' && html`<p class="lead">${description}</p>`}
          ${commit === undefined
            ? emptyRepositoryContent(cloneUrl)
            : await folderContent(
                repository,
                { ref, commit, path: '' },
                { heading: '', beside: clone },
              )}
        `,
      }),
    );
  });

  router.get('/:owner/:name/tree/:rest(*)', async (request, response) => {
    const { repository, at, entry } = await locate(request);
    if (entry.type === 'blob') {
      response.redirect(pageUrl(repository, 'blob', at.ref, at.path));
      return;
    }
    response.send(
      renderPage({
        title: `${at.path || at.ref} · ${repository.fullName}`,
        repository: await frame(repository, 'code'),
        content: await folderContent(repository, at),
      }),
    );
  });

  router.get('/:owner/:name/blob/:rest(*)', async (request, response) => {
    const { repository, at, entry } = await locate(request);
    if (entry.type === 'tree') {
      response.redirect(pageUrl(repository, 'tree', at.ref, at.path));
      return;
    }
    const { sha, mode } = entry;
    const plain = request.query.plain !== undefined;
    response.send(
      renderPage({
        title: `${at.path} · ${repository.fullName}`,
        repository: await frame(repository, 'code'),
        content: await fileContent(repository, at, { sha, mode, plain }),
      }),
    );
  });

  router.get('/:owner/:name/raw/:rest(*)', async (request, response) => {
    const { repository, at, entry } = await locate(request);
    if (entry.type !== 'blob') {
      throw GithubError.notFound();
    }
    sendRawFile(response, at.path, await readBlob(repository.git, entry.sha));
  });

  // Backstage offers to edit what it shows; editing is done by pull request.
  router.get('/:owner/:name/edit/:rest(*)', async (request, response) => {
    const { repository, at } = await locate(request);
    response.redirect(pageUrl(repository, 'blob', at.ref, at.path));
  });

  router.get('/:owner/:name/commit/:sha', async (request, response) => {
    const repository = await find(request);
    const sha = await resolveCommit(repository.git, request.params.sha);
    if (sha === undefined) {
      throw GithubError.notFound();
    }
    const commit = await readCommit(repository.git, sha);
    const files = await diffCommits(repository.git, commit.parents[0], sha);
    response.send(
      commitPage(commit, files, await frame(repository, 'commits')),
    );
  });

  router.get(
    ['/:owner/:name/commits', '/:owner/:name/commits/:rest(*)'],
    async (request, response) => {
      const repository = await find(request);
      const rest = request.params.rest || (await repository.defaultBranch());
      const at = await splitRefAndPath(repository, rest);
      if (!at) {
        throw GithubError.notFound();
      }
      const path = String(request.query.path ?? at.path);
      const page = Math.max(1, Math.floor(Number(request.query.page) || 1));
      const commits = await listCommits(repository.git, at.commit, {
        path,
        skip: (page - 1) * COMMITS_ON_A_PAGE,
        limit: COMMITS_ON_A_PAGE + 1,
      });
      response.send(
        await commitsPage(
          {
            commits: commits.slice(0, COMMITS_ON_A_PAGE),
            hasMore: commits.length > COMMITS_ON_A_PAGE,
            page,
            ref: at.ref,
            path,
          },
          await frame(repository, 'commits'),
        ),
      );
    },
  );

  router.get('/:owner/:name/pulls', async (request, response) => {
    const repository = await find(request);
    const { pullRequests } = await repository.read();
    const state = request.query.state === 'closed' ? 'closed' : 'open';
    response.send(pullRequestsPage(repository, pullRequests, state));
  });

  router.get('/:owner/:name/pull/:number(\\d+)', async (request, response) => {
    await sendPullRequest(request, response);
  });

  // GitHub has these as pages of their own.
  router.get(
    '/:owner/:name/pull/:number(\\d+)/:section(files|commits)',
    async (request, response) => {
      const repository = await find(request);
      const { number, section } = request.params;
      response.redirect(`${pageUrl(repository, 'pull', number)}#${section}`);
    },
  );

  router.post(
    '/:owner/:name/pull/:number(\\d+)/:action(merge|close|reopen|delete-branch)',
    express.urlencoded({ extended: false, limit: '10kb' }),
    async (request, response) => {
      const repository = await find(request);
      const number = Number(request.params.number);
      try {
        await act(repository, number, request);
      } catch (error) {
        if (!(error instanceof GithubError) || error.status === 404) {
          throw error;
        }
        response.status(error.status);
        const detail = error.errors?.[0]?.message;
        await sendPullRequest(request, response, detail ?? error.message);
        return;
      }
      response.redirect(303, pageUrl(repository, 'pull', number));
    },
  );

  async function act(
    repository: Repository,
    number: number,
    request: Request,
  ): Promise<void> {
    switch (request.params.action) {
      case 'merge':
        await mergePullRequest(repository, number, {
          expectedHead: request.body?.head || undefined,
          user: context.user,
        });
        return;
      case 'close':
        await updatePullRequest(repository, number, { state: 'closed' });
        return;
      case 'reopen':
        await updatePullRequest(repository, number, { state: 'open' });
        return;
      default:
        await deleteBranch(repository, number);
    }
  }

  router.use(() => {
    throw GithubError.notFound();
  });

  const answerError: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error?.status ?? 500;
    if (status === 404 || status === 400) {
      response.status(status).send(notFoundPage());
      return;
    }
    context.logger.info(
      `${request.method} ${request.originalUrl} failed: ${error?.stack}`,
    );
    response
      .status(status)
      .send(
        notFoundPage(
          'Something went wrong',
          'The forge could not answer. Its log says why.',
        ),
      );
  };
  router.use(answerError);

  return router;
}

async function deleteBranch(repository: Repository, number: number) {
  await repository.change(async record => {
    const pull = findPullRequest(record, number);
    const ref = `refs/heads/${pull.head}`;
    const sha = await readRef(repository.git, ref);
    if (
      pull.state === 'open' ||
      pull.head === (await repository.defaultBranch())
    ) {
      throw new GithubError(422, 'This branch is still in use.');
    }
    requireUnprotected(record, ref, 'delete');
    if (sha !== undefined) {
      await updateRef(repository.git, ref, undefined, sha);
    }
  });
}
