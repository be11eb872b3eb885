import type {
  MountDescription,
  ResolvedMountRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** A mount as the GitOps repository records it, and what follows from that. */
export interface RecordedMount {
  mount: ResolvedMountRequest;
  description: MountDescription;
}
