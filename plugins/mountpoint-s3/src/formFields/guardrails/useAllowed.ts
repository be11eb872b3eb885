import type { Allowed } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { Loadable } from '../../components/Loaded/Loaded';
import { ALLOWED } from '../answers/questions';
import { useAnswer } from '../answers/useAnswer';

/** What the operator's guardrails leave for this user. */
export function useAllowed(): Loadable<Allowed> {
  return useAnswer(ALLOWED);
}
