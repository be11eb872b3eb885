import { Cluster } from '../cluster/Cluster';
import { parseAccessPointArn } from '../rules/bucket';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';

/** Fills in what a request leaves to the cluster's settings. */
export function resolveMount(
  cluster: Cluster,
  request: MountRequest,
): ResolvedMountRequest {
  return {
    ...request,
    region:
      request.region ??
      parseAccessPointArn(request.bucket)?.region ??
      cluster.region,
    credentials: request.credentials ?? cluster.credentials,
  };
}
