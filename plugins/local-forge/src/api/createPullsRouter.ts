import { Request, Response } from 'express';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { GithubError } from '../http/GithubError';
import { PullRequest } from '../pulls/PullRequest';
import { assignUsers } from '../pulls/assignUsers';
import { findPullRequest } from '../pulls/findPullRequest';
import { labelPullRequest } from '../pulls/labelPullRequest';
import { mergePullRequest } from '../pulls/mergePullRequest';
import { openPullRequest } from '../pulls/openPullRequest';
import { readMergeability } from '../pulls/readMergeability';
import { readPullRequestChanges } from '../pulls/readPullRequestChanges';
import { requestReviews } from '../pulls/requestReviews';
import { updatePullRequest } from '../pulls/updatePullRequest';
import { Repository } from '../repositories/Repository';
import { listLabelsOf } from '../repositories/listLabels';
import { createApiLinks } from './ApiLinks';
import { RequestBody } from './RequestBody';
import { findRepository } from './findRepository';
import { paginate } from './paginate';
import { presentCommit } from './presentCommit';
import { presentFileChange } from './presentFileChange';
import { presentIssue } from './presentIssue';
import { presentLabel } from './presentLabel';
import {
  presentFullPullRequest,
  presentPullRequest,
} from './presentPullRequest';

/** Pull requests, and what GitHub keeps on them as issues. */
export function createPullsRouter(context: ForgeContext) {
  const router = Router();

  async function find(request: Request) {
    const repository = await findRepository(request, context);
    const record = await repository.read();
    const pull = findPullRequest(record, numberOf(request));
    return { repository, pull };
  }

  async function answerPull(
    request: Request,
    response: Response,
    repository: Repository,
    pull: PullRequest,
  ) {
    const [changes, mergeability] = await Promise.all([
      readPullRequestChanges(repository, pull),
      readMergeability(repository, pull),
    ]);
    response.json(
      await presentFullPullRequest(
        pull,
        { changes, mergeability },
        repository,
        createApiLinks(request, context),
      ),
    );
  }

  router.get('/repos/:owner/:repo/pulls', async (request, response) => {
    const repository = await findRepository(request, context);
    const { state = 'open', head, base } = request.query;
    const { pullRequests } = await repository.read();
    const found = pullRequests
      .filter(pull => state === 'all' || pull.state === state)
      .filter(pull => !base || pull.base === base)
      // GitHub ignores a head without an owner.
      .filter(
        pull =>
          !String(head ?? '').includes(':') ||
          head === `${repository.owner}:${pull.head}`,
      )
      .reverse();
    const links = createApiLinks(request, context);
    response.json(
      await Promise.all(
        paginate(request, response, found).map(pull =>
          presentPullRequest(pull, repository, links),
        ),
      ),
    );
  });

  router.post('/repos/:owner/:repo/pulls', async (request, response) => {
    const repository = await findRepository(request, context);
    const body = new RequestBody(request);
    const pull = await openPullRequest(repository, {
      head: body.text('head'),
      base: body.text('base'),
      title: body.text('title'),
      body: body.optionalText('body'),
      draft: body.optionalFlag('draft'),
      author: context.user.login,
    });
    response.status(201);
    await answerPull(request, response, repository, pull);
  });

  router.get('/repos/:owner/:repo/pulls/:number', async (request, response) => {
    const { repository, pull } = await find(request);
    await answerPull(request, response, repository, pull);
  });

  router.patch(
    '/repos/:owner/:repo/pulls/:number',
    async (request, response) => {
      const { repository, pull } = await find(request);
      const body = new RequestBody(request);
      const state = body.optionalText('state');
      if (state !== undefined && state !== 'open' && state !== 'closed') {
        throw GithubError.validation({
          resource: 'PullRequest',
          field: 'state',
          code: 'invalid',
        });
      }
      const updated = await updatePullRequest(repository, pull.number, {
        title: body.optionalText('title'),
        body: body.optionalText('body'),
        base: body.optionalText('base'),
        state,
      });
      await answerPull(request, response, repository, updated);
    },
  );

  router.get(
    '/repos/:owner/:repo/pulls/:number/files',
    async (request, response) => {
      const { repository, pull } = await find(request);
      const { files } = await readPullRequestChanges(repository, pull);
      const links = createApiLinks(request, context);
      response.json(
        paginate(request, response, files).map(file =>
          presentFileChange(file, pull.headSha, repository, links),
        ),
      );
    },
  );

  router.get(
    '/repos/:owner/:repo/pulls/:number/commits',
    async (request, response) => {
      const { repository, pull } = await find(request);
      const { commits } = await readPullRequestChanges(repository, pull);
      const links = createApiLinks(request, context);
      response.json(
        paginate(request, response, commits).map(commit =>
          presentCommit(commit, repository, links),
        ),
      );
    },
  );

  router.get(
    '/repos/:owner/:repo/pulls/:number/merge',
    async (request, response) => {
      const { pull } = await find(request);
      if (pull.mergedAt === undefined) {
        throw GithubError.notFound();
      }
      response.status(204).end();
    },
  );

  router.put(
    '/repos/:owner/:repo/pulls/:number/merge',
    async (request, response) => {
      const { repository, pull } = await find(request);
      const body = new RequestBody(request);
      const method = body.optionalText('merge_method') ?? 'merge';
      if (method !== 'merge' && method !== 'squash') {
        throw new GithubError(
          405,
          `${method} merges are not allowed on this repository.`,
        );
      }
      const merged = await mergePullRequest(repository, pull.number, {
        method,
        title: body.optionalText('commit_title'),
        message: body.optionalText('commit_message'),
        expectedHead: body.optionalText('sha'),
        user: context.user,
      });
      response.json({
        sha: merged.mergeCommitSha,
        merged: true,
        message: 'Pull Request successfully merged',
      });
    },
  );

  router.post(
    '/repos/:owner/:repo/pulls/:number/requested_reviewers',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const body = new RequestBody(request);
      const pull = await requestReviews(repository, numberOf(request), {
        users: body.texts('reviewers'),
        teams: body.texts('team_reviewers'),
      });
      response
        .status(201)
        .json(
          await presentPullRequest(
            pull,
            repository,
            createApiLinks(request, context),
          ),
        );
    },
  );

  router.post(
    '/repos/:owner/:repo/issues/:number/assignees',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const pull = await assignUsers(
        repository,
        numberOf(request),
        new RequestBody(request).texts('assignees'),
      );
      response
        .status(201)
        .json(
          await presentIssue(
            pull,
            repository,
            createApiLinks(request, context),
          ),
        );
    },
  );

  router.get(
    '/repos/:owner/:repo/issues/:number/labels',
    async (request, response) => {
      const { repository, pull } = await find(request);
      const links = createApiLinks(request, context);
      response.json(
        listLabelsOf(pull, await repository.read()).map(label =>
          presentLabel(label, repository, links),
        ),
      );
    },
  );

  router.post(
    '/repos/:owner/:repo/issues/:number/labels',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const pull = await labelPullRequest(
        repository,
        numberOf(request),
        readLabels(request, new RequestBody(request)),
      );
      const links = createApiLinks(request, context);
      response.json(
        listLabelsOf(pull, await repository.read()).map(label =>
          presentLabel(label, repository, links),
        ),
      );
    },
  );

  router.get(
    '/repos/:owner/:repo/issues/:number',
    async (request, response) => {
      const { repository, pull } = await find(request);
      response.json(
        await presentIssue(pull, repository, createApiLinks(request, context)),
      );
    },
  );

  return router;
}

// GitHub takes {labels: [...]} and a bare list, of names and of {name}.
function readLabels(request: Request, body: RequestBody): string[] {
  const value: unknown = Array.isArray(request.body)
    ? request.body
    : body.value('labels') ?? [];
  const names = Array.isArray(value)
    ? value.map(item => (typeof item === 'string' ? item : item?.name))
    : [undefined];
  if (names.some(name => typeof name !== 'string' || name === '')) {
    throw new GithubError(422, 'Invalid request.\n\nLabels must be names.');
  }
  return names as string[];
}

function numberOf(request: Request): number {
  return Number(request.params.number);
}
