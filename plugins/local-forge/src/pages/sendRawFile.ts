import { Response } from 'express';
import { extname } from 'node:path';

// Only what a browser shows without running anything in it.
const IMAGES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/** Sends a file's bytes so that nothing in it can act as a page of ours. */
export function sendRawFile(
  response: Response,
  path: string,
  content: Buffer,
): void {
  const image = IMAGES[extname(path).toLowerCase()];
  const fallback = content.includes(0)
    ? 'application/octet-stream'
    : 'text/plain; charset=utf-8';
  response.setHeader('Content-Type', image ?? fallback);
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
  response.end(content);
}
