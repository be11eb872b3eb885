import { Router } from 'express';
import { escapeHtml } from './html';
import { styleSheet } from './styleSheet';

const SCRIPT = `for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
}
`;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#24527a"/><path d="M5.5 6v4m0-4a1.2 1.2 0 1 0 0-2.4A1.2 1.2 0 0 0 5.5 6zm0 6.4a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4zM10.5 6a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4zm0 0c0 2-1.6 2.4-3.2 2.6-1 .2-1.8.6-1.8 1.400" fill="none" stroke="#fff" stroke-width="1.1"/></svg>`;

/** The style sheet, the script and the pictures of the pages, under `/-/`. */
export function createAssetsRouter() {
  const router = Router();
  router.get('/forge.css', (_request, response) => {
    response.type('text/css').send(styleSheet);
  });
  router.get('/forge.js', (_request, response) => {
    response.type('text/javascript').send(SCRIPT);
  });
  router.get('/icon.svg', (_request, response) => {
    response.type('image/svg+xml').send(ICON);
  });
  router.get('/avatar/:login.svg', (request, response) => {
    const letter = escapeHtml(request.params.login.slice(0, 1).toUpperCase());
    response
      .type('image/svg+xml')
      .send(
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="#5b6b7b"/><text x="20" y="27" text-anchor="middle" font-family="sans-serif" font-size="20" fill="#fff">${letter}</text></svg>`,
      );
  });
  return router;
}
