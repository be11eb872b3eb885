import { FileChange } from '@s3-mounts/backstage-plugin-gitops-node';

/**
 * Spreads changes over as few commits as a forge's limit allows, in their order.
 *
 * @param limit - bytes of content that one commit may have. A file that is
 * larger by itself gets a commit of its own
 */
export function splitChanges(
  changes: FileChange[],
  limit: number,
): FileChange[][] {
  const parts: FileChange[][] = [];
  let size = Infinity;
  for (const change of changes) {
    const bytes = sizeOf(change);
    if (size + bytes > limit) {
      parts.push([]);
      size = 0;
    }
    parts[parts.length - 1].push(change);
    size += bytes;
  }
  return parts;
}

/** A change's bytes in a request, in which contents are base64. */
export function sizeOf(change: FileChange): number {
  const path = Buffer.byteLength(change.path) + 64;
  return change.kind === 'delete'
    ? path
    : path + Math.ceil(change.file.content.length / 3) * 4;
}
