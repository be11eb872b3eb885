import { FileChange } from '../git/diffCommits';
import { Commit } from '../git/listCommits';
import { formatTime } from './formatTime';
import { html } from './html';
import { pageUrl } from './pageUrl';
import { renderCounts, renderFileChanges } from './renderFileChanges';
import { PageOptions, renderPage } from './renderPage';

/** One commit: message, author, parents and changes. */
export function commitPage(
  commit: Commit,
  files: FileChange[],
  frame: NonNullable<PageOptions['repository']>,
): string {
  const { repository } = frame;
  const [subject, ...body] = commit.message.split('\n');
  const text = body.join('\n').trim();
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return renderPage({
    title: `${subject} · ${repository.fullName}`,
    repository: frame,
    content: html`
      <h1>${subject || 'No message'}</h1>
      <section class="box commit" aria-label="Commit">
        ${text !== '' && html`<pre class="message">${text}</pre>`}
        <p class="meta">
          <strong>${commit.author.name || 'Somebody'}</strong> committed
          ${formatTime(commit.author.date)} · commit
          <code>${commit.sha}</code>
          ${commit.parents.length > 0 &&
          html`· ${commit.parents.length === 1 ? 'parent' : 'parents'}
          ${commit.parents.map(
            parent =>
              html`<a
                class="sha"
                href="${pageUrl(repository, 'commit', parent)}"
                ><code>${parent.slice(0, 7)}</code></a
              > `,
          )}`}
          ·
          <a href="${pageUrl(repository, 'tree', commit.sha)}">Browse files</a>
        </p>
      </section>
      <section aria-labelledby="files-h">
        <h2 id="files-h">
          ${files.length} ${files.length === 1 ? 'file' : 'files'} changed
          ${renderCounts(additions, deletions)}
        </h2>
        ${renderFileChanges(files, file =>
          file.status === 'removed'
            ? undefined
            : pageUrl(repository, 'blob', commit.sha, file.path),
        )}
      </section>
    `,
  });
}
