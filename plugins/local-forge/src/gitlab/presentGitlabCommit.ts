import { Commit } from '../git/listCommits';
import { Repository } from '../repositories/Repository';
import { GitlabContext, gitlabUrl } from './GitlabContext';

/** A commit as GitLab's REST API has it. */
export function presentGitlabCommit(
  commit: Commit,
  repository: Repository,
  context: GitlabContext,
) {
  const { author, committer, message, parents, sha } = commit;
  return {
    id: sha,
    short_id: sha.slice(0, 8),
    created_at: committer.date.toISOString(),
    parent_ids: parents,
    title: message.split('\n')[0],
    message,
    author_name: author.name,
    author_email: author.email,
    authored_date: author.date.toISOString(),
    committer_name: committer.name,
    committer_email: committer.email,
    committed_date: committer.date.toISOString(),
    trailers: {},
    web_url: `${gitlabUrl(context)}/${repository.fullName}/-/commit/${sha}`,
  };
}
