import { Cluster } from '../cluster/Cluster';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';
import { parseAccessPointArn } from '../rules/bucket';

/**
 * A mount as its `mount.yaml` records it. What a record may leave out is filled
 * in as it always was; a default that came later would change the mount.
 */
export function recordedMount(
  cluster: Cluster,
  record: MountRequest,
): ResolvedMountRequest {
  return {
    ...record,
    region:
      record.region ??
      parseAccessPointArn(record.bucket)?.region ??
      cluster.region,
    credentials: record.credentials ?? cluster.credentials,
  };
}
