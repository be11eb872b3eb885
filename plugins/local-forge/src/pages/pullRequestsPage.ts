import { Repository } from '../repositories/Repository';
import { PullRequest } from '../pulls/PullRequest';
import { formatTime } from './formatTime';
import { html } from './html';
import { pageUrl } from './pageUrl';
import { renderPage } from './renderPage';
import { renderState } from './renderState';

/** The list of pull requests, open or closed. */
export function pullRequestsPage(
  repository: Repository,
  pulls: PullRequest[],
  state: 'open' | 'closed',
): string {
  const open = pulls.filter(pull => pull.state === 'open');
  const closed = pulls.filter(pull => pull.state === 'closed');
  const shown = [...(state === 'open' ? open : closed)].reverse();
  const url = pageUrl(repository, 'pulls');
  return renderPage({
    title: `Pull requests · ${repository.fullName}`,
    repository: { repository, openPulls: open.length, tab: 'pulls' },
    content: html`
      <h1>Pull requests</h1>
      <nav class="buttons filters" aria-label="State">
        <a
          class="button"
          href="${url}"
          ${state === 'open' && html`aria-current="true"`}
          >Open <span class="count">${open.length}</span></a
        >
        <a
          class="button"
          href="${url}?state=closed"
          ${state === 'closed' && html`aria-current="true"`}
          >Closed <span class="count">${closed.length}</span></a
        >
      </nav>
      ${shown.length === 0
        ? html`<div class="box blank">
            <p>There are no ${state} pull requests.</p>
          </div>`
        : html`<ul class="box pulls">
            ${shown.map(
              pull => html`<li>
                ${renderState(pull)}
                <div>
                  <h2>
                    <a href="${pageUrl(repository, 'pull', pull.number)}"
                      >${pull.title}</a
                    >
                    ${pull.labels.map(
                      label => html`<span class="label">${label}</span>`,
                    )}
                  </h2>
                  <p class="meta">
                    #${pull.number} by ${pull.author}, updated
                    ${formatTime(pull.updatedAt)} ·
                    <span class="branch">${pull.head}</span> →
                    <span class="branch">${pull.base}</span>
                  </p>
                </div>
              </li>`,
            )}
          </ul>`}
    `,
  });
}
