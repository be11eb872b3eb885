import { PullRequest } from '../pulls/PullRequest';
import { Repository } from '../repositories/Repository';
import { ApiLinks, repositoryLinks } from './ApiLinks';
import { presentPullRequest } from './presentPullRequest';

/** GitHub's "issue", which every pull request is too. */
export async function presentIssue(
  pull: PullRequest,
  repository: Repository,
  links: ApiLinks,
) {
  const { api } = repositoryLinks(repository, links);
  const shape = await presentPullRequest(pull, repository, links);
  const url = `${api}/issues/${pull.number}`;
  return {
    id: shape.id,
    node_id: shape.node_id,
    number: pull.number,
    url,
    html_url: shape.html_url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    title: pull.title,
    body: shape.body,
    user: shape.user,
    labels: shape.labels,
    state: pull.state,
    locked: shape.locked,
    assignee: shape.assignee,
    assignees: shape.assignees,
    milestone: shape.milestone,
    comments: 0,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: shape.closed_at,
    author_association: shape.author_association,
    draft: pull.draft,
    pull_request: {
      url: shape.url,
      html_url: shape.html_url,
      diff_url: shape.diff_url,
      patch_url: shape.patch_url,
      merged_at: shape.merged_at,
    },
  };
}
