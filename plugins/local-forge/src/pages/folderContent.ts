import { findLastCommits } from '../git/findLastCommits';
import { findTreeEntry } from '../git/findTreeEntry';
import { listTree } from '../git/listTree';
import { readBlob } from '../git/readBlob';
import { readCommit } from '../git/readCommit';
import { Repository } from '../repositories/Repository';
import { formatTime } from './formatTime';
import { HtmlValue, SafeHtml, html } from './html';
import { icon } from './icon';
import { pageUrl } from './pageUrl';
import { renderMarkdown } from './renderMarkdown';
import { renderPath } from './renderPath';
import { renderRefMenu } from './renderRefMenu';
import { renderTree } from './renderTree';
import { resolveRelativeLink } from './resolveRelativeLink';
import { RefAndPath } from './splitRefAndPath';

/** The content of a folder's page: entries, and its README if it has one. */
export async function folderContent(
  repository: Repository,
  at: RefAndPath,
  options: { heading?: HtmlValue; beside?: HtmlValue } = {},
): Promise<SafeHtml> {
  const { git } = repository;
  const treeish = await findTreeEntry(git, at.commit, at.path);
  const [entries, lastCommits, commit, menu] = await Promise.all([
    listTree(git, treeish?.sha ?? at.commit),
    findLastCommits(git, at.commit, at.path),
    readCommit(git, at.commit),
    renderRefMenu(repository, at.ref, 'tree'),
  ]);
  const readme = entries.find(
    entry => entry.type === 'blob' && /^readme(\.md)?$/i.test(entry.path),
  );
  const text = readme && (await readBlob(git, readme.sha)).toString();
  const subject = commit.message.split('\n')[0];
  return html`
    <div class="toolbar">
      ${menu} ${options.heading ?? renderPath(repository, at)}
      <span class="spacer"></span>
      ${options.beside}
    </div>
    <section class="box" aria-label="Files">
      <div class="box-head">
        <span class="ellipsis"
          ><strong>${commit.author.name}</strong>
          <a class="quiet" href="${pageUrl(repository, 'commit', commit.sha)}"
            >${subject}</a
          ></span
        >
        <span class="meta"
          ><a class="sha" href="${pageUrl(repository, 'commit', commit.sha)}"
            ><code>${commit.sha.slice(0, 7)}</code></a
          >
          ${formatTime(commit.committer.date)}</span
        >
      </div>
      ${renderTree(entries, lastCommits, { repository, ...at })}
    </section>
    ${readme &&
    text !== undefined &&
    html`<section class="box" aria-label="${readme.path}">
      <div class="box-head">${icon('file')}<span>${readme.path}</span></div>
      <div class="markdown">
        ${renderMarkdown(text, {
          resolve: resolveRelativeLink(repository, at.ref, at.path),
        })}
      </div>
    </section>`}
  `;
}
