import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';

/** A mount whose `mount.yaml` is valid. */
export interface CheckedMount {
  /** The path of its `mount.yaml`. */
  path: string;
  /** What it holds, with the cluster's settings filled in. */
  mount: ResolvedMountRequest;
  /** Whether the first step of its removal is made. */
  removed: boolean;
}

/** A cluster whose `cluster.yaml` is valid, and its valid mounts. */
export interface CheckedCluster {
  /** The path of its `cluster.yaml`. */
  path: string;
  /** What it holds. */
  cluster: Cluster;
  /** Its valid mounts. */
  mounts: CheckedMount[];
}
