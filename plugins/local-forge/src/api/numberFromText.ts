import { createHash } from 'node:crypto';

/** A stable positive number for a text, where GitHub has a database id. */
export function numberFromText(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 2 ** 31;
}
