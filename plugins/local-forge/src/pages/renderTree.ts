import { LastCommit } from '../git/findLastCommits';
import { TreeEntry } from '../git/listTree';
import { Repository } from '../repositories/Repository';
import { formatTime } from './formatTime';
import { SafeHtml, html } from './html';
import { icon } from './icon';
import { pageUrl } from './pageUrl';

/** A folder's entries, folders first, each with its last commit. */
export function renderTree(
  entries: TreeEntry[],
  lastCommits: Map<string, LastCommit>,
  at: { repository: Repository; ref: string; path: string },
): SafeHtml {
  const parent = at.path.split('/').slice(0, -1).join('/');
  const sorted = [...entries].sort(
    (a, b) => Number(b.type === 'tree') - Number(a.type === 'tree'),
  );
  return html`<table class="tree">
    <colgroup>
      <col class="tree-name" />
      <col />
      <col class="tree-when" />
    </colgroup>
    <thead class="visually-hidden">
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Last commit</th>
        <th scope="col">When</th>
      </tr>
    </thead>
    <tbody>
      ${at.path !== '' &&
      html`<tr>
        <td colspan="3">
          ${icon('folder')}<a
            href="${pageUrl(at.repository, 'tree', at.ref, parent)}"
            aria-label="Parent folder"
            >..</a
          >
        </td>
      </tr>`}
      ${sorted.map(entry => {
        const isFolder = entry.type === 'tree';
        const commit = lastCommits.get(entry.path);
        const url = pageUrl(
          at.repository,
          isFolder ? 'tree' : 'blob',
          at.ref,
          at.path ? `${at.path}/${entry.path}` : entry.path,
        );
        return html`<tr>
          <td>
            ${icon(isFolder ? 'folder' : 'file')}<a href="${url}"
              >${entry.path}</a
            >
          </td>
          <td>
            ${commit &&
            html`<a
              class="quiet"
              href="${pageUrl(at.repository, 'commit', commit.sha)}"
              >${commit.subject}</a
            >`}
          </td>
          <td>${commit && formatTime(commit.date)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
