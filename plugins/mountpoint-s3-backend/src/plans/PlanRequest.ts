import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { PlanPreview } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { RouteServices } from '../RouteServices';

/** Who asks what a request would come to. */
export interface PlanRequest {
  /** What the routes work with. */
  services: RouteServices;
  /** The inputs of the action, as they were sent. */
  inputs: Record<string, unknown>;
  /** The caller's. */
  credentials: BackstageCredentials;
}

/** What a request would come to, apart from where it was read. */
export type PlannedPreview = Omit<PlanPreview, 'gitops'>;
