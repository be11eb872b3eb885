import { Repository } from '../repositories/Repository';
import { PullRequest } from '../pulls/PullRequest';
import { Mergeability } from '../pulls/readMergeability';
import { PullRequestChanges } from '../pulls/readPullRequestChanges';
import { formatTime } from './formatTime';
import { HtmlValue, SafeHtml, html } from './html';
import { icon } from './icon';
import { pageUrl } from './pageUrl';
import { renderCommits } from './renderCommits';
import { renderCounts, renderFileChanges } from './renderFileChanges';
import { renderMarkdown } from './renderMarkdown';
import { renderPage } from './renderPage';
import { resolveRelativeLink } from './resolveRelativeLink';
import { renderState } from './renderState';

/** What the page of a pull request shows. */
export interface PullRequestPageOptions {
  repository: Repository;
  openPulls: number;
  pull: PullRequest;
  changes: PullRequestChanges;
  mergeability: Mergeability;
  /** Whether the head branch is still there. */
  hasBranch: boolean;
  /** Why the last button did nothing. */
  failure?: string;
}

/** A pull request: description, commits, merge and files on one page. */
export function pullRequestPage(options: PullRequestPageOptions): string {
  const { repository, openPulls, pull, changes, failure } = options;
  const { files, commits } = changes;
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return renderPage({
    title: `${pull.title} · Pull request #${pull.number} · ${repository.fullName}`,
    repository: { repository, openPulls, tab: 'pulls' },
    content: html`
      <div class="pull-head">
        <h1>${pull.title} <span class="number">#${pull.number}</span></h1>
        <p class="pull-summary">
          ${renderState(pull)} <span>${renderSummary(options)}</span>
        </p>
      </div>
      ${failure !== undefined &&
      html`<p class="banner" role="alert">${icon('warning')}${failure}</p>`}
      <nav class="sections" aria-label="Sections of this pull request">
        <a href="#description">Description</a>
        <a href="#commits"
          >Commits<span class="count">${commits.length}</span></a
        >
        <a href="#files"
          >Files changed<span class="count">${files.length}</span></a
        >
        <span class="spacer"></span>
        ${renderCounts(additions, deletions)}
      </nav>
      <div class="columns">
        <div>
          <section id="description" class="box" aria-labelledby="description-h">
            <div class="box-head">
              <h2 id="description-h">Description</h2>
              <span class="meta"
                >${pull.author} opened this ${formatTime(pull.createdAt)}</span
              >
            </div>
            <div class="markdown">
              ${pull.body.trim() === ''
                ? html`<p class="note">No description.</p>`
                : renderMarkdown(pull.body, {
                    breaks: true,
                    resolve: resolveRelativeLink(repository, pull.headSha, ''),
                  })}
            </div>
          </section>
          <section id="commits" aria-labelledby="commits-h">
            <h2 id="commits-h">Commits</h2>
            ${renderCommits(commits, repository)}
          </section>
          ${renderMergeBox(options)}
        </div>
        <aside aria-label="About this pull request">
          ${renderAside('Reviewers', [
            ...pull.reviewers,
            ...pull.teamReviewers.map(team => `${repository.owner}/${team}`),
          ])}
          ${renderAside('Assignees', pull.assignees)}
          ${renderAside('Labels', pull.labels, 'label')}
        </aside>
      </div>
      <section id="files" aria-labelledby="files-h">
        <h2 id="files-h">Files changed</h2>
        ${renderFileChanges(files, file =>
          file.status === 'removed'
            ? undefined
            : pageUrl(repository, 'blob', pull.headSha, file.path),
        )}
      </section>
    `,
  });
}

function renderSummary(options: PullRequestPageOptions): SafeHtml {
  const { pull, repository, changes, hasBranch } = options;
  const count = changes.commits.length;
  const commits = `${count} ${count === 1 ? 'commit' : 'commits'}`;
  const base = html`<a
    class="branch"
    href="${pageUrl(repository, 'tree', pull.base)}"
    >${pull.base}</a
  >`;
  const head = hasBranch
    ? html`<a class="branch" href="${pageUrl(repository, 'tree', pull.head)}"
        >${pull.head}</a
      >`
    : html`<span class="branch">${pull.head}</span>`;
  return pull.mergedAt === undefined
    ? html`<strong>${pull.author}</strong> wants to merge ${commits} into
        ${base} from ${head}`
    : html`<strong>${pull.mergedBy}</strong> merged ${commits} into ${base} from
        ${head} ${formatTime(pull.mergedAt)}`;
}

function renderMergeBox(options: PullRequestPageOptions): SafeHtml {
  const { pull, repository, mergeability, hasBranch } = options;
  const action = (name: string) =>
    pageUrl(repository, 'pull', pull.number, name);
  if (pull.mergedAt !== undefined) {
    return mergeBox('merged', 'merge', 'Merged', [
      html`<p>
        ${pull.mergeCommitSha !== undefined &&
        html`Commit
          <a
            class="sha"
            href="${pageUrl(repository, 'commit', pull.mergeCommitSha)}"
            ><code>${pull.mergeCommitSha.slice(0, 7)}</code></a
          >
          is now on <strong>${pull.base}</strong>.`}
        ${!hasBranch && 'The branch has been deleted.'}
      </p>`,
      hasBranch &&
        html`<form method="post" action="${action('delete-branch')}">
          <button type="submit">Delete branch</button>
        </form>`,
    ]);
  }
  if (pull.state === 'closed') {
    return mergeBox('closed', 'closed', 'Closed without a merge', [
      html`<p>
        ${hasBranch
          ? 'The branch is still there, so it can be opened again.'
          : 'The branch has been deleted.'}
      </p>`,
      hasBranch &&
        html`<form method="post" action="${action('reopen')}">
          <button type="submit">Reopen pull request</button>
        </form>`,
    ]);
  }
  const close = html`<form method="post" action="${action('close')}">
    <button type="submit">Close pull request</button>
  </form>`;
  if (mergeability.state === 'dirty') {
    return mergeBox('blocked', 'warning', 'Conflicts with the base branch', [
      html`<p>
          Both branches changed these files in ways that do not fit together.
          Resolve this on
          <strong>${pull.head}</strong>.
        </p>
        <ul>
          ${mergeability.conflicts.map(
            path => html`<li><code>${path}</code></li>`,
          )}
        </ul>`,
      html`<div class="buttons">
        <button type="submit" class="primary" disabled>
          Merge pull request
        </button>
        ${close}
      </div>`,
    ]);
  }
  const draft = mergeability.state === 'draft';
  return mergeBox(
    draft ? 'blocked' : 'ready',
    draft ? 'warning' : 'check',
    draft ? 'This is a draft' : 'No conflicts with the base branch',
    [
      html`<p>
        ${draft
          ? 'A draft cannot be merged.'
          : html`A merge commit will bring these changes to
              <strong>${pull.base}</strong>.`}
      </p>`,
      html`<div class="buttons">
        <form method="post" action="${action('merge')}">
          <input type="hidden" name="head" value="${pull.headSha}" />
          <button type="submit" class="primary" ${draft && html`disabled`}>
            Merge pull request
          </button>
        </form>
        ${close}
      </div>`,
    ],
  );
}

function mergeBox(
  kind: 'ready' | 'blocked' | 'merged' | 'closed',
  symbol: 'check' | 'warning' | 'merge' | 'closed',
  title: string,
  content: HtmlValue[],
): SafeHtml {
  return html`<section
    class="box merge merge-${kind}"
    aria-labelledby="merge-h"
  >
    <span class="merge-icon">${icon(symbol)}</span>
    <div>
      <h2 id="merge-h">${title}</h2>
      ${content}
    </div>
  </section>`;
}

function renderAside(
  title: string,
  items: string[],
  kind: 'person' | 'label' = 'person',
): SafeHtml {
  return html`<section>
    <h2>${title}</h2>
    ${items.length === 0
      ? html`<p class="meta">None</p>`
      : html`<ul class="${kind}s">
          ${items.map(item => html`<li>${item}</li>`)}
        </ul>`}
  </section>`;
}
