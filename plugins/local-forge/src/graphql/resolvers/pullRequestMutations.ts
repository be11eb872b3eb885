import type {
  AddAssigneesToAssignableInput,
  AddLabelsToLabelableInput,
  ClosePullRequestInput,
  ConvertPullRequestToDraftInput,
  CreatePullRequestInput,
  MarkPullRequestReadyForReviewInput,
  MergePullRequestInput,
  ReopenPullRequestInput,
  RequestReviewsInput,
  UpdatePullRequestInput,
} from '@octokit/graphql-schema';
import { ForgeContext } from '../../ForgeContext';
import { GithubError } from '../../http/GithubError';
import { assignUsers } from '../../pulls/assignUsers';
import { labelPullRequest } from '../../pulls/labelPullRequest';
import { mergePullRequest } from '../../pulls/mergePullRequest';
import { openPullRequest } from '../../pulls/openPullRequest';
import { requestReviews } from '../../pulls/requestReviews';
import {
  UpdatePullRequestOptions,
  updatePullRequest,
} from '../../pulls/updatePullRequest';
import { PullRequestNode, toPullRequestNode, toUserNode } from '../ForgeNode';
import { requireNode } from '../findNode';
import { mutation } from '../mutation';

/** Changes of pull requests. */
export const pullRequestMutations = {
  createPullRequest: mutation<CreatePullRequestInput>(
    async (input, context) => {
      const { repository } = await requireNode(
        input.repositoryId,
        'Repository',
        context,
      );
      requireSameRepository(input);
      const pull = await openPullRequest(repository, {
        title: input.title,
        body: input.body ?? undefined,
        head: input.headRefName,
        base: input.baseRefName,
        draft: input.draft ?? false,
        author: context.user.login,
      });
      return { pullRequest: toPullRequestNode(repository, pull) };
    },
  ),

  updatePullRequest: mutation<UpdatePullRequestInput>(
    async (input, context) => {
      if (input.milestoneId || input.projectIds?.length) {
        throw GithubError.graphql(
          'UNPROCESSABLE',
          'The local forge has neither milestones nor projects: leave milestoneId and projectIds out.',
        );
      }
      return await update(input.pullRequestId, context, {
        title: input.title ?? undefined,
        body: input.body ?? undefined,
        base: input.baseRefName ?? undefined,
        state: input.state
          ? ({ OPEN: 'open', CLOSED: 'closed' } as const)[input.state]
          : undefined,
        labels: input.labelIds
          ? await labelNames(input.labelIds, context)
          : undefined,
        assignees: input.assigneeIds
          ? await logins(input.assigneeIds, context)
          : undefined,
      });
    },
  ),

  closePullRequest: mutation<ClosePullRequestInput>((input, context) =>
    update(input.pullRequestId, context, { state: 'closed' }),
  ),

  reopenPullRequest: mutation<ReopenPullRequestInput>((input, context) =>
    update(input.pullRequestId, context, { state: 'open' }),
  ),

  convertPullRequestToDraft: mutation<ConvertPullRequestToDraftInput>(
    (input, context) => update(input.pullRequestId, context, { draft: true }),
  ),

  markPullRequestReadyForReview: mutation<MarkPullRequestReadyForReviewInput>(
    (input, context) => update(input.pullRequestId, context, { draft: false }),
  ),

  mergePullRequest: mutation<MergePullRequestInput>(async (input, context) => {
    const { repository, pull } = await requireNode(
      input.pullRequestId,
      'PullRequest',
      context,
    );
    if (input.mergeMethod === 'REBASE') {
      throw GithubError.graphql(
        'UNPROCESSABLE',
        'Rebase merges are not allowed on this repository.',
      );
    }
    const merged = await mergePullRequest(repository, pull.number, {
      method: input.mergeMethod === 'SQUASH' ? 'squash' : 'merge',
      title: input.commitHeadline ?? undefined,
      message: input.commitBody ?? undefined,
      expectedHead: input.expectedHeadOid ?? undefined,
      user: context.user,
    });
    return {
      pullRequest: toPullRequestNode(repository, merged),
      actor: toUserNode(context.user.login),
    };
  }),

  requestReviews: mutation<RequestReviewsInput>(async (input, context) => {
    const { repository, pull } = await requireNode(
      input.pullRequestId,
      'PullRequest',
      context,
    );
    const teams = await Promise.all(
      (input.teamIds ?? []).map(id => requireNode(id, 'Team', context)),
    );
    const changed = await requestReviews(repository, pull.number, {
      users: await logins(input.userIds ?? [], context),
      teams: teams.map(({ slug }) => slug),
      replace: !input.union,
    });
    return {
      pullRequest: toPullRequestNode(repository, changed),
      actor: toUserNode(context.user.login),
    };
  }),

  addLabelsToLabelable: mutation<AddLabelsToLabelableInput>(
    async (input, context) => {
      const { repository, pull } = await requireNode(
        input.labelableId,
        'PullRequest',
        context,
      );
      const changed = await labelPullRequest(
        repository,
        pull.number,
        await labelNames(input.labelIds, context),
      );
      return { labelable: toPullRequestNode(repository, changed) };
    },
  ),

  addAssigneesToAssignable: mutation<AddAssigneesToAssignableInput>(
    async (input, context) => {
      const { repository, pull } = await requireNode(
        input.assignableId,
        'PullRequest',
        context,
      );
      const changed = await assignUsers(
        repository,
        pull.number,
        await logins(input.assigneeIds, context),
      );
      return { assignable: toPullRequestNode(repository, changed) };
    },
  ),
};

async function update(
  id: string,
  context: ForgeContext,
  options: UpdatePullRequestOptions,
): Promise<{ pullRequest: PullRequestNode }> {
  const { repository, pull } = await requireNode(id, 'PullRequest', context);
  const updated = await updatePullRequest(repository, pull.number, options);
  return { pullRequest: toPullRequestNode(repository, updated) };
}

async function logins(ids: string[], context: ForgeContext): Promise<string[]> {
  const users = await Promise.all(
    ids.map(id => requireNode(id, 'User', context)),
  );
  return users.map(({ login }) => login);
}

async function labelNames(
  ids: string[],
  context: ForgeContext,
): Promise<string[]> {
  const labels = await Promise.all(
    ids.map(id => requireNode(id, 'Label', context)),
  );
  return labels.map(({ label }) => label.name);
}

function requireSameRepository({
  repositoryId,
  headRepositoryId,
}: CreatePullRequestInput): void {
  if (headRepositoryId && headRepositoryId !== repositoryId) {
    throw GithubError.graphql(
      'UNPROCESSABLE',
      'The local forge has no forks: leave headRepositoryId out, or give that of the base repository.',
    );
  }
}
