import { readBlob } from '../git/readBlob';
import { Repository } from '../repositories/Repository';
import { SafeHtml, html } from './html';
import { pageUrl } from './pageUrl';
import { renderMarkdown } from './renderMarkdown';
import { renderPath } from './renderPath';
import { renderRefMenu } from './renderRefMenu';
import { resolveRelativeLink } from './resolveRelativeLink';
import { RefAndPath } from './splitRefAndPath';

/** The content of a file's page: lines with numbers, or rendered Markdown. */
export async function fileContent(
  repository: Repository,
  at: RefAndPath,
  file: { sha: string; mode: string; plain: boolean },
): Promise<SafeHtml> {
  const content = await readBlob(repository.git, file.sha);
  const isMarkdown = /\.(md|markdown)$/i.test(at.path);
  const rendered = isMarkdown && !file.plain;
  const url = pageUrl(repository, 'blob', at.ref, at.path);
  const raw = pageUrl(repository, 'raw', at.ref, at.path);
  return html`
    <div class="toolbar">
      ${await renderRefMenu(repository, at.ref, 'tree')}
      ${renderPath(repository, at)}
    </div>
    <section class="box" aria-label="${at.path}">
      <div class="box-head">
        <span class="meta"
          >${formatSize(content)}${file.mode === '100755' &&
          ' · executable'}${file.mode === '120000' && ' · symbolic link'}</span
        >
        <span class="buttons">
          ${isMarkdown &&
          html`<a
              class="button"
              href="${url}"
              ${rendered && html`aria-current="true"`}
              >Preview</a
            ><a
              class="button"
              href="${url}?plain=1"
              ${!rendered && html`aria-current="true"`}
              >Code</a
            >`}
          <a class="button" href="${raw}">Raw</a>
          <a
            class="button"
            href="${pageUrl(
              repository,
              'commits',
              at.ref,
            )}?path=${encodeURIComponent(at.path)}"
            >History</a
          >
        </span>
      </div>
      ${rendered
        ? html`<div class="markdown">
            ${renderMarkdown(content.toString(), {
              resolve: resolveRelativeLink(
                repository,
                at.ref,
                at.path.split('/').slice(0, -1).join('/'),
              ),
            })}
          </div>`
        : renderLines(content, at.path, raw)}
    </section>
  `;
}
function renderLines(content: Buffer, path: string, raw: string): SafeHtml {
  if (content.length === 0) {
    return html`<p class="note">This file is empty.</p>`;
  }
  if (content.includes(0) || content.length > 1_000_000) {
    return html`<p class="note">
      ${content.includes(0) ? 'Binary file.' : 'This file is long.'}
      <a href="${raw}">View it raw</a>.
    </p>`;
  }
  const lines = content
    .toString()
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);
  return html`<div
    class="scroll"
    role="region"
    tabindex="0"
    aria-label="Lines of ${path}"
  >
    <table class="lines">
      <tbody>
        ${lines.map(
          (line, index) => html`<tr id="L${index + 1}">
            <td><a href="#L${index + 1}">${index + 1}</a></td>
            <td><code>${line}</code></td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function formatSize(content: Buffer): string {
  const size =
    content.length < 1024
      ? `${content.length} bytes`
      : `${(content.length / 1024).toFixed(1)} KB`;
  if (content.includes(0)) {
    return size;
  }
  const count = content.toString().replace(/\n$/, '').split('\n').length;
  return `${count} ${count === 1 ? 'line' : 'lines'} · ${size}`;
}
