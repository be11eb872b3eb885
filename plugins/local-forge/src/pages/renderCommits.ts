import { Commit } from '../git/listCommits';
import { Repository } from '../repositories/Repository';
import { formatTime } from './formatTime';
import { SafeHtml, html } from './html';
import { pageUrl } from './pageUrl';

/** Commits as a list of subjects, authors and times. */
export function renderCommits(
  commits: Commit[],
  repository: Repository,
): SafeHtml {
  return html`<ol class="box commits">
    ${commits.map(commit => {
      const [subject, ...body] = commit.message.split('\n');
      const text = body.join('\n').trim();
      const url = pageUrl(repository, 'commit', commit.sha);
      return html`<li>
        <div>
          <a class="commit-subject" href="${url}">${subject || 'No message'}</a>
          ${text !== '' &&
          html`<details class="commit-body">
            <summary>Message</summary>
            <pre>${text}</pre>
          </details>`}
          <p class="meta">
            ${commit.author.name || 'Somebody'} committed
            ${formatTime(commit.author.date)}
          </p>
        </div>
        <a class="sha" href="${url}" aria-label="Commit ${commit.sha}"
          ><code>${commit.sha.slice(0, 7)}</code></a
        >
      </li>`;
    })}
  </ol>`;
}
