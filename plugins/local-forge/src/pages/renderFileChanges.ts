import { FileChange } from '../git/diffCommits';
import { HtmlValue, SafeHtml, html } from './html';
import { renderDiff } from './renderDiff';

const STATUS_LETTER = {
  added: 'A',
  modified: 'M',
  removed: 'D',
  renamed: 'R',
} as const;

/**
 * An index of the changed files and, below, each one's diff in a block that
 * can be closed.
 *
 * @param fileUrl - where a file can be seen as a whole; undefined if it can't
 */
export function renderFileChanges(
  files: FileChange[],
  fileUrl: (file: FileChange) => string | undefined,
): SafeHtml {
  if (files.length === 0) {
    return html`<p class="note">No files changed.</p>`;
  }
  return html`
    <nav class="box file-index" aria-label="Changed files">
      <ul>
        ${files.map(
          (file, index) => html`<li>
            ${renderStatus(file)}
            <a href="#file-${index + 1}">${renderPath(file)}</a>
            ${renderCounts(file.additions, file.deletions)}
          </li>`,
        )}
      </ul>
    </nav>
    ${files.map((file, index) => {
      const url = fileUrl(file);
      return html`<details class="box file" id="file-${index + 1}" open>
        <summary>
          ${renderStatus(file)}
          <span class="file-path">${renderPath(file)}</span>
          ${renderCounts(file.additions, file.deletions)}
          ${url !== undefined &&
          html`<a class="file-link" href="${url}"
            >View file<span class="visually-hidden"> ${file.path}</span></a
          >`}
        </summary>
        ${renderDiff(file)}
      </details>`;
    })}
  `;
}

/** How many lines came and went. */
export function renderCounts(additions: number, deletions: number): SafeHtml {
  return html`<span class="counts" title="lines added and removed"
    ><span class="added"
      >+${additions}<span class="visually-hidden"> lines added</span></span
    >
    <span class="removed"
      >−${deletions}<span class="visually-hidden"> lines removed</span></span
    ></span
  >`;
}

function renderStatus(file: FileChange): SafeHtml {
  return html`<span
    class="file-status file-${file.status}"
    title="${file.status}"
    ><span aria-hidden="true">${STATUS_LETTER[file.status]}</span
    ><span class="visually-hidden">${file.status}</span></span
  >`;
}

function renderPath(file: FileChange): HtmlValue {
  return file.previousPath === undefined
    ? file.path
    : `${file.previousPath} → ${file.path}`;
}
