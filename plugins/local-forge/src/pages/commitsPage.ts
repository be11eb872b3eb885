import { Commit } from '../git/listCommits';
import { html } from './html';
import { pageUrl } from './pageUrl';
import { renderCommits } from './renderCommits';
import { PageOptions, renderPage } from './renderPage';
import { renderRefMenu } from './renderRefMenu';

/** The part of a history that the page shows. */
export interface CommitsPageOptions {
  commits: Commit[];
  hasMore: boolean;
  page: number;
  ref: string;
  /** Only commits that touch this path; empty for all. */
  path: string;
}

/** The history of a branch or of a file. */
export async function commitsPage(
  options: CommitsPageOptions,
  frame: NonNullable<PageOptions['repository']>,
): Promise<string> {
  const { commits, hasMore, page, ref, path } = options;
  const { repository } = frame;
  const url = (number: number) =>
    `${pageUrl(repository, 'commits', ref)}?${new URLSearchParams({
      ...(path && { path }),
      page: String(number),
    })}`;
  return renderPage({
    title: `Commits · ${repository.fullName}`,
    repository: frame,
    content: html`
      <h1>Commits</h1>
      <div class="toolbar">
        ${await renderRefMenu(repository, ref, 'commits')}
        ${path !== '' &&
        html`<span class="meta">that touch <code>${path}</code></span>`}
      </div>
      ${commits.length === 0
        ? html`<div class="box blank"><p>No commits.</p></div>`
        : renderCommits(commits, repository)}
      ${(page > 1 || hasMore) &&
      html`<nav class="buttons" aria-label="Pages">
        ${page > 1 &&
        html`<a class="button" rel="prev" href="${url(page - 1)}">Newer</a>`}
        ${hasMore &&
        html`<a class="button" rel="next" href="${url(page + 1)}">Older</a>`}
      </nav>`}
    `,
  });
}
