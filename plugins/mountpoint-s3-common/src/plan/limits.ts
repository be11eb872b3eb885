import { splitOption } from '../request/checkMountOptions';
import { ResolvedMountRequest } from '../request/MountRequest';
import { describeBucket } from '../rules/bucket';
import { ACCESS_WORDS } from './accessWords';
import { staleness } from './staleness';

/**
 * What a mount can and can't do, a line each: Markdown with nothing but code
 * spans.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/SEMANTICS.md
 */
export function limits(mount: ResolvedMountRequest): string[] {
  const bucket = describeBucket(mount.bucket);
  const renames = bucket.kind === 'directory' && bucket.availabilityZone;
  const lines = [
    `Pods may ${ACCESS_WORDS[mount.access]}.`,
    freshness(mount),
    'No locks, links or extended attributes, and `chmod` and `chown` fail: owner and mode are the same for every file. An image whose entry point changes the owner of its data folder must not have that folder here.',
    'A folder exists as long as an object lies below it; empty ones vanish.',
    'Nodes of EKS run it on Linux: not on Fargate, on Windows or as hybrid nodes.',
    'Objects whose keys end in `/` or hold `//` can’t be seen, nor the object `a` where `a/b` exists; archived objects can’t be read before they are restored, nor those with a key of the customer’s own (SSE-C).',
    'What `df` says of size and space is made up.',
    'All pods of a node share one Mountpoint process for this volume. If it ends, they see `Transport endpoint is not connected` and must be restarted.',
  ];
  if (mount.access !== 'read-only') {
    lines.splice(
      1,
      0,
      `A file is written from beginning to end by one writer, and can be read once it is closed. ${changes(
        mount,
      )}`,
      renames
        ? `Files can be renamed${
            mount.allowOverwrite ? '' : ', but not onto an existing file'
          }; directories can’t.`
        : 'Nothing can be renamed: `mv`, editors and tools that write a temporary file and rename it fail.',
      `A file has at most ${largestFile(mount)}.`,
    );
  }
  lines.push(
    'Not for Spark’s shuffle, spill, event log or checkpoint directories, nor for databases or Git: they rename, append and write at random.',
  );
  return lines;
}

function changes({ allowOverwrite, mountOptions }: ResolvedMountRequest) {
  if (mountOptions.includes('incremental-upload')) {
    return allowOverwrite
      ? 'An existing file can be appended to, or replaced as a whole; changing a part of it fails.'
      : 'An existing file can be appended to; changing or replacing it fails.';
  }
  return allowOverwrite
    ? 'An existing file can be replaced as a whole; changing a part of it, or appending, fails.'
    : 'Changing, replacing or appending to an existing file fails.';
}

/**
 * S3 takes an upload in 10,000 parts at most, of Mountpoint's 8 MiB or as large
 * as the mount says.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md#maximum-object-size
 */
function largestFile({ mountOptions }: ResolvedMountRequest) {
  const given = mountOptions
    .map(splitOption)
    .find(({ key }) => key === 'part-size' || key === 'write-part-size');
  const part = Number(given?.value ?? 8 * 2 ** 20) / 2 ** 20;
  const gibibytes = Math.floor((part * 10_000) / 1024);
  return `${gibibytes} GiB (10,000 parts of ${Number(part.toFixed(1))} MiB)`;
}

function freshness(mount: ResolvedMountRequest): string {
  const stale = staleness(mount);
  return stale === undefined
    ? 'New objects are seen within about a second of being written elsewhere.'
    : `Changes made elsewhere may not be seen for ${stale}.`;
}
