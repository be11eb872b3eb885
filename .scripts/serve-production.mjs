#!/usr/bin/env node

// The demo's frontend as an operator's users get it, built for production: for
// measurements, which a development build would falsify. Started by
// `npm run start:production` beside the backend.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const PORT = 3000;

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

process.env.NODE_ENV = 'production';
const dist = path.join(ROOT, '.reports', 'production');
await build(dist);
http.createServer(serve).listen(PORT, '127.0.0.1', () => {
  console.log(`Serving the production build at http://localhost:${PORT}`);
});

/**
 * The CLI builds an app for production from `src/index` alone, and this one is
 * in `dev`: so its builder is called here, with another entry.
 */
async function build(folder) {
  const require = createRequire(
    path.join(
      ROOT,
      'node_modules/@backstage/cli-module-build/dist/index.cjs.js',
    ),
  );
  const { buildBundle } = require('./lib/bundler/bundle.cjs.js');
  const { loadCliConfig } = require('./lib/config.cjs.js');
  const targetDir = path.join(ROOT, 'plugins', 'mountpoint-s3');
  await buildBundle({
    targetDir,
    entry: 'dev/index',
    dist: path.relative(targetDir, folder),
    statsJsonEnabled: false,
    ...(await loadCliConfig({
      args: [path.join(ROOT, 'app-config.yaml')],
      fromPackage: '@s3-mounts/backstage-plugin-mountpoint-s3',
    })),
  });
}

function serve(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const asked = path.join(dist, path.normalize(decodeURIComponent(pathname)));
  // Every other address is a page of the app.
  const file =
    asked.startsWith(dist) &&
    fs.statSync(asked, { throwIfNoEntry: false })?.isFile()
      ? asked
      : path.join(dist, 'index.html');
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
  });
  fs.createReadStream(file).pipe(response);
}
