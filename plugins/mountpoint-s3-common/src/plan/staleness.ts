import { ResolvedMountRequest } from '../request/MountRequest';

/**
 * How long pods may see an old state, as the end of "for …"; `undefined` when
 * it is about a second, as without a cache.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md#metadata-cache
 */
export function staleness({
  cache,
  metadataTtl,
}: Pick<ResolvedMountRequest, 'cache' | 'metadataTtl'>): string | undefined {
  if (metadataTtl === 'minimal') {
    return undefined;
  }
  if (metadataTtl === 'indefinite') {
    return 'as long as the mount lives';
  }
  // A cache of data brings one of metadata, of a minute.
  const seconds = metadataTtl ?? (cache === 'none' ? undefined : 60);
  return seconds === undefined ? undefined : `${seconds} s`;
}
