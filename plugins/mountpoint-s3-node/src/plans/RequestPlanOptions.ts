import { UserInfoService } from '@backstage/backend-plugin-api';
import { Guardrails } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { ClusterContextOptions } from '../readClusterContext';

/**
 * What a request that comes after the first one is planned with, whoever asks:
 * an action that opens the pull request, or a page that shows it before.
 *
 * @public
 */
export interface RequestPlanOptions<TRequest>
  extends Omit<ClusterContextOptions, 'ref'> {
  /** What is asked for, validated. */
  request: TRequest;
  /** The operator's guardrails. */
  guardrails: Guardrails;
  /** Knows the caller's groups. */
  userInfo: UserInfoService;
}
