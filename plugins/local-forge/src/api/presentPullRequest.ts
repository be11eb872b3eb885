import { Mergeability } from '../pulls/readMergeability';
import { PullRequest } from '../pulls/PullRequest';
import { PullRequestChanges } from '../pulls/readPullRequestChanges';
import { Repository } from '../repositories/Repository';
import { listLabelsOf } from '../repositories/listLabels';
import { ApiLinks, repositoryLinks } from './ApiLinks';
import { encodeNodeId } from './nodeId';
import { numberFromText } from './numberFromText';
import { presentLabel } from './presentLabel';
import { presentRepository } from './presentRepository';
import { presentTeam } from './presentTeam';
import { presentUser } from './presentUser';

/** GitHub's "pull request simple", as lists have it. */
export async function presentPullRequest(
  pull: PullRequest,
  repository: Repository,
  links: ApiLinks,
) {
  const { api, html } = repositoryLinks(repository, links);
  const url = `${api}/pulls/${pull.number}`;
  const issueUrl = `${api}/issues/${pull.number}`;
  const repo = await presentRepository(repository, links);
  const labels = listLabelsOf(pull, await repository.read());
  const branch = (ref: string, sha: string) => ({
    label: `${repository.owner}:${ref}`,
    ref,
    sha,
    user: presentUser(repository.owner, links, 'Organization'),
    repo,
  });
  const id = numberFromText(`${repository.fullName}#${pull.number}`);
  const assignees = pull.assignees.map(login => presentUser(login, links));
  return {
    url,
    id,
    node_id: encodeNodeId('PullRequest', repository.fullName, pull.number),
    html_url: `${html}/pull/${pull.number}`,
    diff_url: `${html}/pull/${pull.number}.diff`,
    patch_url: `${html}/pull/${pull.number}.patch`,
    issue_url: issueUrl,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: `${api}/statuses/${pull.headSha}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    body: pull.body || null,
    user: presentUser(pull.author, links),
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommitSha ?? null,
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: pull.reviewers.map(login => presentUser(login, links)),
    requested_teams: pull.teamReviewers.map(slug =>
      presentTeam(repository.owner, slug, links),
    ),
    labels: labels.map(label => presentLabel(label, repository, links)),
    milestone: null,
    draft: pull.draft,
    head: branch(pull.head, pull.headSha),
    base: branch(pull.base, pull.baseSha),
    author_association: 'OWNER',
    auto_merge: null,
    active_lock_reason: null,
    _links: {
      self: { href: url },
      html: { href: `${html}/pull/${pull.number}` },
      issue: { href: issueUrl },
      comments: { href: `${issueUrl}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${api}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: `${api}/statuses/${pull.headSha}` },
    },
  };
}

/** GitHub's full "pull request", as a single one is answered. */
export async function presentFullPullRequest(
  pull: PullRequest,
  details: { changes: PullRequestChanges; mergeability: Mergeability },
  repository: Repository,
  links: ApiLinks,
) {
  const { files, commits } = details.changes;
  const { state } = details.mergeability;
  return {
    ...(await presentPullRequest(pull, repository, links)),
    merged: pull.mergedAt !== undefined,
    merged_by:
      pull.mergedBy === undefined ? null : presentUser(pull.mergedBy, links),
    mergeable: state === 'closed' ? null : state !== 'dirty',
    mergeable_state: state === 'closed' ? 'unknown' : state,
    rebaseable: false,
    comments: 0,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commits.length,
    additions: files.reduce((sum, file) => sum + file.additions, 0),
    deletions: files.reduce((sum, file) => sum + file.deletions, 0),
    changed_files: files.length,
  };
}
