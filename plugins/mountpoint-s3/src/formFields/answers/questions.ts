import type {
  Allowed,
  ClusterState,
  ClusterSummary,
  FileStates,
  PlanPreview,
  PlanPurpose,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { Question } from './useAnswer';

/** Which clusters there are. */
export const CLUSTERS: Question<ClusterSummary[]> = {
  key: 'clusters',
  ask: api => api.listClusters(),
};

/** What the operator's guardrails leave for this user. */
export const ALLOWED: Question<Allowed> = {
  key: 'allowed',
  ask: api => api.getAllowed(),
};

/** What a plan has to know about a cluster. */
export function clusterQuestion(clusterRef: string): Question<ClusterState> {
  return {
    key: `cluster ${clusterRef}`,
    ask: api => api.getCluster(clusterRef),
  };
}

/** Which of some files are in the GitOps repository, as of a commit. */
export function filesQuestion(
  clusterRef: string,
  paths: string[],
  commit: string | undefined,
): Question<FileStates> {
  return {
    key: ['files', clusterRef, commit, ...paths].join('\n'),
    ask: api => api.getFiles(clusterRef, paths),
  };
}

/** Who merges one step of a removal comes back for the next one. */
const PLAN_FRESH_MS = 15_000;

/** A plan reads much of the repository, and few forms wait for others. */
const PLAN_AGAIN_MS = 60_000;

/**
 * What a change, a removal or a set-up would come to.
 *
 * @param inputs - as JSON, so that the same inputs are the same question
 */
export function planQuestion(
  purpose: PlanPurpose,
  inputs: string,
): Question<PlanPreview> {
  return {
    key: `plan ${purpose} ${inputs}`,
    freshMs: PLAN_FRESH_MS,
    againMs: PLAN_AGAIN_MS,
    isLarge: true,
    ask: api => api.getPlan(purpose, JSON.parse(inputs)),
  };
}
