import Router from 'express-promise-router';
import { Request, Response } from 'express';
import { ForgeContext } from '../ForgeContext';
import { readRef } from '../git/readRef';
import { isKnownTeam } from '../people/isKnownTeam';
import { isKnownUser } from '../people/isKnownUser';
import { findOpenPullRequest } from '../pulls/findOpenPullRequest';
import { mergePullRequest } from '../pulls/mergePullRequest';
import { openPullRequest } from '../pulls/openPullRequest';
import { PullRequest } from '../pulls/PullRequest';
import { requestReviews } from '../pulls/requestReviews';
import { updatePullRequest } from '../pulls/updatePullRequest';
import { Repository } from '../repositories/Repository';
import {
  findGiteaRepository,
  findWritableRepository,
} from './findGiteaRepository';
import { GiteaBody } from './GiteaBody';
import { GiteaError } from './GiteaError';
import { createGiteaLinks } from './GiteaLinks';
import { labelId } from './giteaLabels';
import { presentGiteaPullRequest } from './presentGiteaPullRequest';
import { presentGiteaUser } from './presentGiteaUser';

/** The largest page that Gitea gives, its MAX_RESPONSE_ITEMS. */
const LARGEST_PAGE = 50;

/** Gitea's default WORK_IN_PROGRESS_PREFIXES. */
const DRAFT = /^(?:wip:|\[wip\])/i;

/** Pull requests, and the requests for their reviews. */
export function createGiteaPullsRouter(context: ForgeContext) {
  const router = Router();

  async function answer(
    request: Request,
    response: Response,
    repository: Repository,
    pull: PullRequest,
  ) {
    response.json(
      await presentGiteaPullRequest(
        pull,
        repository,
        createGiteaLinks(request, context),
      ),
    );
  }

  router.get('/repos/:owner/:repo/pulls', async (request, response) => {
    const repository = await findGiteaRepository(request, context);
    const { limit, page, sort, state = 'open' } = request.query;
    const base = request.query.base_branch;
    const { pullRequests } = await repository.read();
    const size = Math.min(LARGEST_PAGE, Number(limit) || 30);
    const start = (Math.max(1, Number(page) || 1) - 1) * size;
    const found = pullRequests
      .filter(pull => state === 'all' || pull.state === state)
      .filter(pull => !base || pull.base === base)
      .reverse();
    if (sort === 'recentupdate') {
      found.sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
    }
    const links = createGiteaLinks(request, context);
    response.setHeader('X-Total-Count', found.length);
    response.json(
      await Promise.all(
        found
          .slice(start, start + size)
          .map(pull => presentGiteaPullRequest(pull, repository, links)),
      ),
    );
  });

  router.post('/repos/:owner/:repo/pulls', async (request, response) => {
    const repository = await findWritableRepository(request, context);
    const body = new GiteaBody(request.body);
    const base = body.text('base') ?? '';
    const head = body.text('head') ?? '';
    const title = body.requiredText('title');
    await requireNewPair(repository, base, head);
    const assignees = body.texts('assignees') ?? [];
    await requireAssignable(repository, assignees);
    const opened = await openPullRequest(repository, {
      base,
      head,
      title,
      body: body.text('body'),
      draft: DRAFT.test(title),
      author: context.user.login,
    });
    const ids = body.list('labels') ?? [];
    const { labels = [] } = await repository.read();
    const pull = await updatePullRequest(repository, opened.number, {
      assignees,
      labels: labels
        .map(({ name }) => name)
        .filter(name => ids.includes(labelId(repository, name))),
    });
    response.status(201);
    await answer(request, response, repository, pull);
  });

  router.get('/repos/:owner/:repo/pulls/:index', async (request, response) => {
    const repository = await findGiteaRepository(request, context);
    const pull = await findPull(repository, request);
    await answer(request, response, repository, pull);
  });

  router.patch(
    '/repos/:owner/:repo/pulls/:index',
    async (request, response) => {
      const repository = await findWritableRepository(request, context);
      const { mergedAt, number } = await findPull(repository, request);
      const body = new GiteaBody(request.body);
      const title = body.text('title') || undefined;
      const assignees = body.texts('assignees');
      const state = body.text('state');
      if (state !== undefined && mergedAt !== undefined) {
        throw new GiteaError(
          412,
          'cannot change state of this pull request, it was already merged',
        );
      }
      await requireAssignable(repository, assignees ?? []);
      const pull = await updatePullRequest(repository, number, {
        title,
        draft: title === undefined ? undefined : DRAFT.test(title),
        body: body.text('body'),
        state: state === 'open' || state === 'closed' ? state : undefined,
        assignees,
      });
      // Not 200, says Gitea's source itself.
      response.status(201);
      await answer(request, response, repository, pull);
    },
  );

  router.post(
    '/repos/:owner/:repo/pulls/:index/merge',
    async (request, response) => {
      const repository = await findWritableRepository(request, context);
      const { draft, number } = await findPull(repository, request);
      const method = new GiteaBody(request.body).text('Do') ?? 'merge';
      if (draft) {
        throw new GiteaError(405, 'Work in progress PRs cannot be merged');
      }
      if (method !== 'merge' && method !== 'squash') {
        throw new GiteaError(
          405,
          `${method} is not allowed an allowed merge style for this repository`,
        );
      }
      await mergePullRequest(repository, number, {
        method,
        user: context.user,
      });
      response.status(200).end();
    },
  );

  router.post(
    '/repos/:owner/:repo/pulls/:index/requested_reviewers',
    async (request, response) => {
      const repository = await findWritableRepository(request, context);
      const { author, number } = await findPull(repository, request);
      const body = new GiteaBody(request.body);
      const users = body.texts('reviewers') ?? [];
      const teams = body.texts('team_reviewers') ?? [];
      for (const user of users) {
        if (!(await isKnownUser(context, user))) {
          throw new GiteaError(404, `User '${user}' not exist`);
        }
      }
      for (const team of teams) {
        if (!(await isKnownTeam(context, repository.owner, team))) {
          throw new GiteaError(404, `Team '${team}' not exist`);
        }
      }
      if (users.includes(author)) {
        throw new GiteaError(422, "poster of pr can't be reviewer");
      }
      await requestReviews(repository, number, { users, teams });
      const links = createGiteaLinks(request, context);
      response.status(201).json(
        users.map(login => ({
          user: presentGiteaUser(login, links),
          state: 'REQUEST_REVIEW',
        })),
      );
    },
  );

  // What Gitea serves below a pull request comes before a pair of branches, so
  // that it does not find a branch of one of these names.
  router.get(
    '/repos/:owner/:repo/pulls/:index/:part(commits|files|merge|reviews)',
    () => {
      throw GiteaError.notFound();
    },
  );

  router.get(
    '/repos/:owner/:repo/pulls/:base/:head(*)',
    async (request, response) => {
      const repository = await findGiteaRepository(request, context);
      const { base } = request.params;
      const [, owner = repository.owner, head] =
        /^(?:([^:]*):)?(.*)$/s.exec(request.params.head) ?? [];
      const { pullRequests } = await repository.read();
      // The database's first, which need not be the newest or an open one.
      const pull = pullRequests.find(
        each => each.base === base && each.head === head,
      );
      if (!pull || owner !== repository.owner) {
        throw GiteaError.notFound();
      }
      await answer(request, response, repository, pull);
    },
  );

  return router;
}

async function findPull(
  repository: Repository,
  request: Request,
): Promise<PullRequest> {
  const { pullRequests } = await repository.read();
  const pull = pullRequests.find(
    ({ number }) => number === Number(request.params.index),
  );
  if (!pull) {
    throw GiteaError.notFound();
  }
  return pull;
}

async function requireNewPair(
  repository: Repository,
  base: string,
  head: string,
): Promise<void> {
  if (base === head) {
    throw new GiteaError(
      422,
      'Invalid PullRequest: There are no changes between the head and the base',
    );
  }
  for (const branch of [base, head]) {
    if ((await readRef(repository.git, `refs/heads/${branch}`)) === undefined) {
      throw GiteaError.notFound();
    }
  }
  const twin = findOpenPullRequest(await repository.read(), { base, head });
  if (twin) {
    throw new GiteaError(
      409,
      `pull request already exists for these targets [id: ${twin.number}, issue_id: ${twin.number}, head_repo_id: 1, base_repo_id: 1, head_branch: ${head}, base_branch: ${base}]`,
    );
  }
}

async function requireAssignable(
  repository: Repository,
  logins: string[],
): Promise<void> {
  const { collaborators } = await repository.read();
  const stranger = logins.find(
    login => !(collaborators?.users.includes(login) ?? true),
  );
  if (stranger !== undefined) {
    throw new GiteaError(
      422,
      `Assignee does not exist: [name: user does not exist [uid: 0, name: ${stranger}]]`,
    );
  }
}
