import { FileChange } from '../git/diffCommits';
import { encodePath } from '../http/encodePath';
import { Repository } from '../repositories/Repository';
import { ApiLinks, repositoryLinks } from './ApiLinks';

/** A changed file as pull requests and commits list it. */
export function presentFileChange(
  change: FileChange,
  commit: string,
  repository: Repository,
  links: ApiLinks,
) {
  const { api, html } = repositoryLinks(repository, links);
  const path = encodePath(change.path);
  return {
    sha: change.sha,
    filename: change.path,
    ...(change.previousPath && { previous_filename: change.previousPath }),
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${html}/blob/${commit}/${path}`,
    raw_url: `${html}/raw/${commit}/${path}`,
    contents_url: `${api}/contents/${path}?ref=${commit}`,
    ...(change.patch && { patch: change.patch }),
  };
}
