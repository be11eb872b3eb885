import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { recentResults } from '../memo/recentResults';

/** A plan asks for the same few names in many places. */
const hashes = recentResults<string>(64);

/**
 * The first ten hexadecimal digits of the SHA-256 over the parts, each ended
 * by a line feed, which no part holds: so `a-b`, `c` and `a`, `b-c` differ.
 *
 * @remarks
 *
 * The same in Terraform:
 * `substr(sha256(join("", [for part in parts : "${part}\n"])), 0, 10)`.
 */
export function stableHash(parts: readonly string[]): string {
  const text = parts.map(part => `${part}\n`).join('');
  return hashes(text, () => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 10));
}
