import { html } from './html';
import { renderPage } from './renderPage';

/** The answer to a URL that leads nowhere, or to a request that failed. */
export function notFoundPage(
  title = 'Page not found',
  text = 'There is no repository, file, commit or pull request at this address.',
): string {
  return renderPage({
    title,
    content: html`<div class="box blank">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a class="button" href="/">All repositories</a></p>
    </div>`,
  });
}
