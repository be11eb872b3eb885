import { Cluster } from '../cluster/Cluster';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';
import { defaultBucketOwner } from './defaultBucketOwner';
import { recordedMount } from './recordedMount';

/** Fills in what a request for a mount leaves to the cluster's settings. */
export function resolveMount(
  cluster: Cluster,
  request: MountRequest,
): ResolvedMountRequest {
  const bucketOwner =
    request.bucketOwner ?? defaultBucketOwner(cluster, request);
  return {
    ...recordedMount(cluster, request),
    ...(bucketOwner === undefined ? {} : { bucketOwner }),
  };
}
