import { PullRequest } from '../pulls/PullRequest';
import { Repository } from '../repositories/Repository';
import { projectId } from './findProject';
import { GitlabContext, gitlabUrl } from './GitlabContext';
import { numberFromText } from '../api/numberFromText';

/** A merge request as GitLab's REST API has it. */
export function presentMergeRequest(
  pull: PullRequest,
  repository: Repository,
  context: GitlabContext,
) {
  const people = (names: string[]) =>
    names.map(name => presentGitlabUser(name, context));
  const assignees = people(pull.assignees);
  return {
    id: numberFromText(`${repository.fullName}!${pull.number}`),
    iid: pull.number,
    project_id: projectId(repository),
    title: mergeRequestTitle(pull),
    description: pull.body,
    state: mergeRequestState(pull),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    merged_at: pull.mergedAt ?? null,
    closed_at: pull.mergedAt ? null : pull.closedAt ?? null,
    merged_by: pull.mergedBy ? presentGitlabUser(pull.mergedBy, context) : null,
    target_branch: pull.base,
    source_branch: pull.head,
    author: presentGitlabUser(pull.author, context),
    assignees,
    assignee: assignees[0] ?? null,
    reviewers: people(pull.reviewers),
    source_project_id: projectId(repository),
    target_project_id: projectId(repository),
    labels: pull.labels,
    draft: pull.draft,
    work_in_progress: pull.draft,
    sha: pull.headSha,
    merge_commit_sha: pull.mergeCommitSha ?? null,
    web_url: mergeRequestUrl(pull, repository, context),
  };
}

/** A user as GitLab's REST API has them beside other things. */
export function presentGitlabUser(username: string, context: GitlabContext) {
  return {
    id: context.users.idOf(username),
    username,
    name: username === context.user.login ? context.user.name : username,
    state: 'active',
    avatar_url: null,
    web_url: `${gitlabUrl(context)}/${username}`,
  };
}

/** GitLab marks drafts in their titles. */
export function mergeRequestTitle({ draft, title }: PullRequest): string {
  return draft ? `Draft: ${title}` : title;
}

/** GitLab tells merged from closed. */
export function mergeRequestState(
  pull: PullRequest,
): 'opened' | 'closed' | 'merged' {
  if (pull.state === 'open') {
    return 'opened';
  }
  return pull.mergedAt === undefined ? 'closed' : 'merged';
}

/** A merge request's page, which leads to the forge's own. */
export function mergeRequestUrl(
  { number }: PullRequest,
  { fullName }: Repository,
  context: GitlabContext,
): string {
  return `${gitlabUrl(context)}/${fullName}/-/merge_requests/${number}`;
}
