import { Repository } from '../repositories/Repository';
import { HtmlValue, html } from './html';
import { icon } from './icon';
import { pageUrl } from './pageUrl';

/** What is around a page's own content. */
export interface PageOptions {
  title: string;
  /** The repository that the page belongs to, and the tab that it is in. */
  repository?: {
    repository: Repository;
    openPulls: number;
    tab: 'code' | 'commits' | 'pulls';
  };
  content: HtmlValue;
}

/** A whole page. */
export function renderPage(options: PageOptions): string {
  const { title, repository, content } = options;
  const page = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Local forge</title>
        <link rel="icon" href="/-/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/-/forge.css" />
        <script src="/-/forge.js" defer></script>
        <script src="/-/diagrams.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="top">
          <div class="width">
            <a class="brand" href="/"
              >${icon('branch')}<span>Local forge</span></a
            >
            ${repository && renderBreadcrumb(repository.repository)}
          </div>
          ${repository && renderTabs(repository)}
        </header>
        <main id="content" class="width">${content}</main>
        <footer class="width">
          <p>
            Local forge serves git repositories of this machine to this machine
            only. Nothing here reaches github.com.
          </p>
        </footer>
      </body>
    </html>`;
  return page.text;
}

function renderBreadcrumb(repository: Repository) {
  return html`<nav aria-label="Repository" class="crumbs">
    <a href="/${repository.owner}">${repository.owner}</a>
    <span aria-hidden="true">/</span>
    <a href="${pageUrl(repository)}"><strong>${repository.name}</strong></a>
  </nav>`;
}

function renderTabs(options: NonNullable<PageOptions['repository']>) {
  const { repository, openPulls, tab } = options;
  const tabs = [
    { id: 'code', text: 'Code', icon: icon('file'), url: pageUrl(repository) },
    {
      id: 'commits',
      text: 'Commits',
      icon: icon('commit'),
      url: pageUrl(repository, 'commits'),
    },
    {
      id: 'pulls',
      text: 'Pull requests',
      icon: icon('pullRequest'),
      url: pageUrl(repository, 'pulls'),
      count: openPulls,
    },
  ];
  return html`<nav class="tabs width" aria-label="Repository sections">
    ${tabs.map(
      each => html`<a
        href="${each.url}"
        ${each.id === tab && html`aria-current="page"`}
        >${each.icon}<span>${each.text}</span>${each.count !== undefined &&
        html`<span class="count">${each.count}</span>`}</a
      >`,
    )}
  </nav>`;
}
