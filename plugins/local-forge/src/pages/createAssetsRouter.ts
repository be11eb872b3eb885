import { join } from 'node:path';
import { Router } from 'express';
import { escapeHtml } from './html';
import { styleSheet } from './styleSheet';

// eslint-disable-next-line no-restricted-syntax
const ASSETS = join(__dirname, '../../assets');

const SCRIPTS: Record<string, string> = {
  'forge.js': join(ASSETS, 'forge.js'),
  'diagrams.js': join(ASSETS, 'diagrams.js'),
  'drawing.js': join(ASSETS, 'drawing.js'),
  'mermaid.js': require.resolve('@mermaid-js/tiny'),
};

/**
 * Draws diagrams in a frame without an origin. Mermaid writes styles of its own,
 * which no page of ours allows.
 */
const DRAWING = `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Drawing diagrams</title>
    <script src="/-/mermaid.js" defer></script>
    <script src="/-/drawing.js" defer></script>
  </head>
  <body></body>
</html>
`;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#24527a"/><path d="M5.5 6v4m0-4a1.2 1.2 0 1 0 0-2.4A1.2 1.2 0 0 0 5.5 6zm0 6.4a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4zM10.5 6a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4zm0 0c0 2-1.6 2.4-3.2 2.6-1 .2-1.8.6-1.8 1.400" fill="none" stroke="#fff" stroke-width="1.1"/></svg>`;

/** The style sheet, the scripts and the pictures of the pages, under `/-/`. */
export function createAssetsRouter() {
  const router = Router();
  router.get('/forge.css', (_request, response) => {
    response.type('text/css').send(styleSheet);
  });
  for (const [name, file] of Object.entries(SCRIPTS)) {
    router.get(`/${name}`, (_request, response) => {
      response.sendFile(file);
    });
  }
  router.get('/drawing', (_request, response) => {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-scripts",
    );
    response.type('text/html').send(DRAWING);
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
