import { Cluster } from '../cluster/Cluster';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';

/** Fills in what a request leaves to the cluster's settings. */
export function resolveMount(
  cluster: Cluster,
  request: MountRequest,
): ResolvedMountRequest {
  return {
    ...request,
    region: request.region ?? cluster.region,
    credentials: request.credentials ?? cluster.credentials,
  };
}
