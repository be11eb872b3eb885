import { PRBranchInfo, PullRequest as GiteaPullRequest } from 'gitea-js';
import { numberFromText } from '../api/numberFromText';
import { findMergeBase } from '../git/findMergeBase';
import { readRef } from '../git/readRef';
import { PullRequest } from '../pulls/PullRequest';
import { Repository } from '../repositories/Repository';
import { GiteaLinks, repositoryLinks } from './GiteaLinks';
import { presentGiteaLabel } from './giteaLabels';
import { presentGiteaRepository } from './presentGiteaRepository';
import { presentGiteaUser } from './presentGiteaUser';

/**
 * Gitea's "PullRequest". As long as there is a branch of the head's name, its
 * newest commit is the head, also of a pull request that is merged or closed;
 * then the head is the pull request's own ref.
 */
export async function presentGiteaPullRequest(
  pull: PullRequest,
  repository: Repository,
  links: GiteaLinks,
): Promise<GiteaPullRequest> {
  const { git, owner } = repository;
  const { html } = repositoryLinks(repository, links);
  const url = `${html}/pull/${pull.number}`;
  const [repo, baseSha, headSha] = await Promise.all([
    presentGiteaRepository(repository, links),
    readRef(git, `refs/heads/${pull.base}`),
    readRef(git, `refs/heads/${pull.head}`),
  ]);
  const branch = (label: string): PRBranchInfo => ({
    label,
    ref: label,
    repo_id: repo.id,
    repo,
  });
  const people = (logins: string[]) =>
    logins.map(login => presentGiteaUser(login, links));
  const isMerged = pull.mergedAt !== undefined;
  return {
    id: numberFromText(`${repository.fullName}#${pull.number}`),
    url,
    html_url: url,
    diff_url: `${url}.diff`,
    patch_url: `${url}.patch`,
    number: pull.number,
    user: presentGiteaUser(pull.author, links),
    title: pull.title,
    body: pull.body,
    labels: pull.labels.map(name =>
      presentGiteaLabel({ name }, repository, links),
    ),
    assignee: people(pull.assignees)[0],
    assignees: people(pull.assignees),
    requested_reviewers: people(pull.reviewers),
    requested_reviewers_teams: pull.teamReviewers.map(name => ({
      id: numberFromText(`${owner}/${name}`),
      name,
    })),
    state: pull.state,
    draft: pull.draft,
    is_locked: false,
    comments: 0,
    mergeable: pull.state === 'open',
    merged: isMerged,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommitSha,
    merged_by:
      pull.mergedBy === undefined
        ? undefined
        : presentGiteaUser(pull.mergedBy, links),
    base: { ...branch(pull.base), sha: baseSha ?? '' },
    head: {
      ...branch(pull.head),
      ref: headSha === undefined ? `refs/pull/${pull.number}/head` : pull.head,
      sha: headSha ?? pull.headSha,
    },
    merge_base: await findMergeBase(git, pull.baseSha, pull.headSha),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt,
  };
}
