import { describeBucket } from '../rules/bucket';
import { MOUNTPOINT_OPTIONS } from '../rules/mountpointOptions';
import { quantityBytes } from '../rules/quantity';
import { closest } from '../text/closest';
import { quote } from '../text/quote';
import { MountRequest } from './MountRequest';

/** An item of `mountOptions`, taken apart as the driver does it. */
export function splitOption(item: string): { key: string; value?: string } {
  const index = item.indexOf('=');
  return index < 0
    ? { key: item }
    : { key: item.slice(0, index), value: item.slice(index + 1) };
}

function checkItem(item: string): string | undefined {
  const shown = quote(item);
  if (!/^[\x21-\x7e]+$/.test(item)) {
    return `${shown} holds a space or another character that the driver would split at: allowed is \`key=value\` or a bare flag`;
  }
  if (item.startsWith('-')) {
    return `${shown} begins with a hyphen: write ${quote(
      item.replace(/^-+/, ''),
    )}`;
  }
  const { key, value } = splitOption(item);
  const option = Object.hasOwn(MOUNTPOINT_OPTIONS, key)
    ? MOUNTPOINT_OPTIONS[key]
    : undefined;
  if (!option) {
    const meant = closest(
      key,
      Object.keys(MOUNTPOINT_OPTIONS).filter(
        name => !MOUNTPOINT_OPTIONS[name].refused,
      ),
    );
    return `${shown} is no option of Mountpoint${
      meant ? `: did you mean \`${meant}\`?` : ''
    }`;
  }
  if (option.refused) {
    return `${shown} is not taken here, because ${option.refused}`;
  }
  if (!option.allowed) {
    return value === undefined
      ? undefined
      : `${shown} has a value, and \`${key}\` is a bare flag: write \`${key}\``;
  }
  return value !== undefined && option.allowed.test(value)
    ? undefined
    : `${shown} needs another value: allowed is \`${key}=\` with ${option.allowed.words}`;
}

/** What an option needs of the rest of the request. */
const NEEDS: Record<
  string,
  (request: MountRequest, value: string) => string | undefined
> = {
  'incremental-upload': request => {
    const bucket = describeBucket(request.bucket);
    if (request.access === 'read-only') {
      return 'appends, and access is read-only: give another access';
    }
    return bucket.kind === 'directory' && bucket.availabilityZone
      ? undefined
      : 'appends to files, which S3 Express in an Availability Zone alone can: give such a bucket';
  },
  'storage-class': ({ bucket }) =>
    describeBucket(bucket).kind === 'directory'
      ? 'is for general purpose buckets: an S3 Express bucket has one storage class'
      : undefined,
  'transfer-acceleration': ({ bucket }) => {
    if (describeBucket(bucket).kind !== 'general-purpose') {
      return 'is for general purpose buckets, by their name';
    }
    return bucket.includes('.')
      ? 'can’t be used with a dot in the bucket’s name'
      : undefined;
  },
  'bucket-type': ({ bucket }) =>
    describeBucket(bucket).kind === 'access-point'
      ? undefined
      : 'follows from the bucket’s name: leave it out',
  sse: ({ kmsKeyArn, access }) => {
    if (access === 'read-only') {
      return 'is for new objects, and access is read-only: leave it out';
    }
    return kmsKeyArn === undefined
      ? undefined
      : 'is given with `kmsKeyArn` already: leave it out';
  },
  'max-cache-size': ({ cache, cacheSize }, value) => {
    if (cache === 'none') {
      return 'needs a cache: give `cache` and `cacheSize`';
    }
    return cacheSize !== undefined &&
      Number(value) * 2 ** 20 > quantityBytes(cacheSize)
      ? `is more than the cache holds: allowed are at most ${Math.floor(
          quantityBytes(cacheSize) / 2 ** 20,
        )} MiB, its cacheSize`
      : undefined;
  },
};

/**
 * Says what is wrong with `mountOptions`: each is an option that the driver
 * passes on and no named input sets, given once, with what it needs.
 */
export function checkMountOptions(request: MountRequest): string[] {
  const problems: string[] = [];
  const given = new Set<string>();
  for (const item of request.mountOptions) {
    const problem = checkItem(item);
    const { key, value = '' } = splitOption(item);
    if (problem) {
      problems.push(problem);
    } else if (given.has(key) && !MOUNTPOINT_OPTIONS[key].repeatable) {
      problems.push(`${quote(item)} is the second \`${key}\`: allowed is one`);
    } else {
      const need = NEEDS[key]?.(request, value);
      if (need) {
        problems.push(`${quote(item)} ${need}`);
      }
    }
    given.add(key);
  }
  for (const key of given) {
    const option = Object.hasOwn(MOUNTPOINT_OPTIONS, key)
      ? MOUNTPOINT_OPTIONS[key]
      : {};
    const conflict = option.conflicts?.find(
      other => key < other && given.has(other),
    );
    if (conflict) {
      problems.push(
        `\`${key}\` and \`${conflict}\` can't be given together: leave one out`,
      );
    }
    if (option.requires && !given.has(option.requires)) {
      problems.push(
        `\`${key}\` needs \`${option.requires}\`: give both, or none`,
      );
    }
  }
  return problems;
}
