import { Request } from 'express';
import Router from 'express-promise-router';
import { readRef } from '../git/readRef';
import { PullRequest } from '../pulls/PullRequest';
import { changePullRequest } from '../pulls/changePullRequest';
import { findOpenPullRequest } from '../pulls/findOpenPullRequest';
import { mergePullRequest } from '../pulls/mergePullRequest';
import { openPullRequest } from '../pulls/openPullRequest';
import { union } from '../pulls/union';
import { updatePullRequest } from '../pulls/updatePullRequest';
import { Repository, RepositoryRecord } from '../repositories/Repository';
import { findProject } from './findProject';
import { GitlabContext } from './GitlabContext';
import { GitlabError } from './GitlabError';
import { Parameters } from './Parameters';
import { paginateGitlab } from './paginateGitlab';
import { mergeRequestState, presentMergeRequest } from './presentMergeRequest';

const LONGEST_TITLE = 255;
const DRAFT = /^\s*((\[draft\]|\(draft\)|draft:)\s*)+/i;

/**
 * Merge requests (https://docs.gitlab.com/api/merge_requests/).
 *
 * They are the forge's pull requests, so one without a commit is refused, which
 * GitLab would open.
 */
export function createMergeRequestsRouter(context: GitlabContext) {
  const router = Router();

  async function find(request: Request) {
    const repository = await findProject(request, context);
    const { pullRequests } = await repository.read();
    const pull = pullRequests.find(
      ({ number }) => number === Number(request.params.iid),
    );
    if (!pull) {
      throw GitlabError.notFound();
    }
    return { repository, pull };
  }

  router.get('/projects/:id/merge_requests', async (request, response) => {
    const repository = await findProject(request, context);
    const parameters = new Parameters(request);
    const state = parameters.optionalText('state') ?? 'all';
    const branch = parameters.optionalText('source_branch');
    const { pullRequests } = await repository.read();
    const found = pullRequests
      .filter(pull => state === 'all' || mergeRequestState(pull) === state)
      .filter(pull => branch === undefined || pull.head === branch)
      .reverse();
    response.json(
      paginateGitlab(request, response, found).map(pull =>
        presentMergeRequest(pull, repository, context),
      ),
    );
  });

  router.post('/projects/:id/merge_requests', async (request, response) => {
    const repository = await findProject(request, context);
    const parameters = new Parameters(request);
    const head = parameters.text('source_branch');
    const base = parameters.text('target_branch');
    const title = readTitle(parameters.text('title'));
    await requireOpenable(repository, head, base);
    const { number } = await openPullRequest(repository, {
      head,
      base,
      ...title,
      body: parameters.optionalText('description'),
      author: context.user.login,
    });
    const pull = await nameMentions(repository, number, parameters);
    response.status(201).json(presentMergeRequest(pull, repository, context));
  });

  router.get('/projects/:id/merge_requests/:iid', async (request, response) => {
    const { repository, pull } = await find(request);
    response.json(presentMergeRequest(pull, repository, context));
  });

  router.put('/projects/:id/merge_requests/:iid', async (request, response) => {
    const { repository, pull } = await find(request);
    const parameters = new Parameters(request);
    const title = parameters.optionalText('title');
    await updatePullRequest(repository, pull.number, {
      ...(title !== undefined && readTitle(title)),
      body: parameters.optionalText('description'),
      base: parameters.optionalText('target_branch'),
      state: readStateEvent(parameters.optionalText('state_event')),
    });
    const changed = await nameMentions(repository, pull.number, parameters);
    response.json(presentMergeRequest(changed, repository, context));
  });

  router.put(
    '/projects/:id/merge_requests/:iid/merge',
    async (request, response) => {
      const { repository, pull } = await find(request);
      const parameters = new Parameters(request);
      if (pull.draft || pull.state !== 'open') {
        throw GitlabError.message(405, '405 Method Not Allowed');
      }
      const merged = await mergePullRequest(repository, pull.number, {
        method: parameters.optionalFlag('squash') ? 'squash' : 'merge',
        expectedHead: parameters.optionalText('sha'),
        user: context.user,
      });
      response.json(presentMergeRequest(merged, repository, context));
    },
  );

  async function requireOpenable(
    repository: Repository,
    head: string,
    base: string,
  ): Promise<void> {
    const record = await repository.read();
    if (record.archived) {
      throw GitlabError.forbidden();
    }
    if (head === base) {
      throw GitlabError.message(422, [
        "You can't use same project/branch for source and target",
      ]);
    }
    for (const [field, branch] of [
      ['source_branch', head],
      ['target_branch', base],
    ]) {
      if (
        (await readRef(repository.git, `refs/heads/${branch}`)) === undefined
      ) {
        throw GitlabError.message(400, { [field]: ['does not exist'] });
      }
    }
    const twin = findOpenPullRequest(record, { base, head });
    if (twin) {
      throw GitlabError.message(409, [
        `Another open merge request already exists for this source branch: !${twin.number}`,
      ]);
    }
  }

  /** GitLab drops whoever may not be named without a word. */
  async function nameMentions(
    repository: Repository,
    number: number,
    parameters: Parameters,
  ): Promise<PullRequest> {
    const reviewers = parameters.optionalNumbers('reviewer_ids');
    const assignees = parameters.optionalNumbers('assignee_ids');
    const labels = parameters.optionalTexts('labels');
    const added = parameters.optionalTexts('add_labels') ?? [];
    return await changePullRequest(repository, number, (pull, record) => {
      pull.labels = union(labels ?? pull.labels, added);
      if (reviewers) {
        pull.reviewers = members(context.users.namesOf(reviewers), record);
      }
      if (assignees) {
        pull.assignees = members(context.users.namesOf(assignees), record);
      }
    });
  }

  return router;
}

function members(
  names: string[],
  { collaborators }: RepositoryRecord,
): string[] {
  return names.filter(name => collaborators?.users.includes(name) ?? true);
}

function readTitle(text: string): { title: string; draft: boolean } {
  if (text.length > LONGEST_TITLE) {
    throw GitlabError.message(400, {
      title: [`is too long (maximum is ${LONGEST_TITLE} characters)`],
    });
  }
  const title = text.replace(DRAFT, '');
  return { title, draft: DRAFT.test(text) };
}

function readStateEvent(
  event: string | undefined,
): PullRequest['state'] | undefined {
  switch (event) {
    case undefined:
      return undefined;
    case 'close':
      return 'closed';
    case 'reopen':
      return 'open';
    default:
      throw GitlabError.parameter('state_event does not have a valid value');
  }
}
