import { html as renderDiff2Html } from 'diff2html';
import { FileChange } from '../git/diffCommits';
import { SafeHtml, html } from './html';

const MAX_LINES = 3000;

// Narrow columns of our own instead of diff2html's, whose numbers float over
// the code. It escapes what stands in triple braces here.
const TEMPLATES = {
  'generic-wrapper': '{{{content}}}',
  'line-by-line-file-diff': '{{{diffs}}}',
  'generic-block-header':
    '<tr class="diff-hunk"><td></td><td></td><td>{{{blockHeader}}}</td></tr>',
  'line-by-line-numbers': '{{oldNumber}}</td><td>{{newNumber}}',
  'generic-line':
    '<tr class="{{type}}"><td>{{{lineNumber}}}</td><td><span class="diff-prefix">{{{prefix}}}</span><code>{{{content}}}</code></td></tr>',
};

/** A changed file's lines, or a sentence where there are none to show. */
export function renderDiff(change: FileChange): SafeHtml {
  if (change.binary) {
    return note('Binary file, not shown.');
  }
  if (change.patch === '') {
    return note(describeEmptyPatch(change));
  }
  if (change.patch.split('\n').length > MAX_LINES) {
    return note('This diff is too long to show here.');
  }
  const rows = renderDiff2Html(
    // The name is the caller's to show: a constant can't break the parser.
    `diff --git a/file b/file\n--- a/file\n+++ b/file\n${change.patch}\n`,
    {
      drawFileList: false,
      outputFormat: 'line-by-line',
      matching: 'lines',
      rawTemplates: TEMPLATES,
    },
  );
  return html`<div
    class="scroll"
    role="region"
    tabindex="0"
    aria-label="Changes in ${change.path}"
  >
    <table class="diff">
      <tbody>
        ${new SafeHtml(rows)}
      </tbody>
    </table>
  </div>`;
}

function describeEmptyPatch(change: FileChange): string {
  if (change.previousPath !== undefined) {
    return `Renamed from ${change.previousPath} without changes.`;
  }
  if (change.previousMode !== change.mode && change.status === 'modified') {
    return `Mode changed from ${change.previousMode} to ${change.mode}.`;
  }
  return 'Empty file.';
}

function note(text: string): SafeHtml {
  return html`<p class="note">${text}</p>`;
}
