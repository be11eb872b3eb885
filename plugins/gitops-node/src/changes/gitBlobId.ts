import { createHash } from 'node:crypto';

/**
 * The object id that git gives to a file's content.
 *
 * @param content - of a symbolic link, its target
 * @param like - another id of the same repository: git has SHA-1 repositories
 * (40 digits) and SHA-256 ones (64)
 * @public
 */
export function gitBlobId(content: Buffer, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
