import { PullRequest } from '../pulls/PullRequest';
import { SafeHtml, html } from './html';
import { icon } from './icon';

/** A pull request's state as a badge: word, drawing and colour. */
export function renderState(pull: PullRequest): SafeHtml {
  if (pull.mergedAt !== undefined) {
    return html`<span class="state state-merged">${icon('merge')}Merged</span>`;
  }
  if (pull.state === 'closed') {
    return html`<span class="state state-closed"
      >${icon('closed')}Closed</span
    >`;
  }
  return pull.draft
    ? html`<span class="state state-draft">${icon('pullRequest')}Draft</span>`
    : html`<span class="state state-open">${icon('pullRequest')}Open</span>`;
}
