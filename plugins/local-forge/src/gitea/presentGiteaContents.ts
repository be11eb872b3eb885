import { ContentsResponse } from 'gitea-js';
import { TreeEntry } from '../git/listTree';
import { encodePath } from '../http/encodePath';
import { Repository } from '../repositories/Repository';
import { GiteaLinks, repositoryLinks } from './GiteaLinks';

const TYPES = { blob: 'file', tree: 'dir', commit: 'submodule' };

/**
 * Gitea's "ContentsResponse".
 *
 * @param content - of a file, its bytes; without them only what describes it
 */
export function presentGiteaContents(
  { mode, path, sha, size = 0, type }: TreeEntry,
  at: { ref: string; repository: Repository; links: GiteaLinks },
  content?: Buffer,
): ContentsResponse {
  const { api, html } = repositoryLinks(at.repository, at.links);
  const isLink = mode === '120000';
  const url = `${api}/contents/${encodePath(path)}?ref=${encodeURIComponent(
    at.ref,
  )}`;
  return {
    name: path.split('/').pop(),
    path,
    sha,
    type: isLink ? 'symlink' : TYPES[type],
    size,
    url,
    html_url: `${html}/blob/${encodePath(at.ref)}/${encodePath(path)}`,
    git_url: `${api}/git/${type}s/${sha}`,
    ...(content &&
      (isLink
        ? { target: content.toString() }
        : { encoding: 'base64', content: content.toString('base64') })),
  };
}
