import type { PlanPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** A purpose as the texts' keys write it. */
export function purposeKey(purpose: PlanPurpose) {
  return purpose === 'set-up' ? 'setUp' : purpose;
}
