import { Finding } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { PlannedPreview } from './PlanRequest';

/** The preview of what can't be planned: why not, and nothing else. */
export function nothingBut(findings: Finding[]): PlannedPreview {
  return { files: [], findings, changes: [], grants: [], lostGrants: [] };
}
