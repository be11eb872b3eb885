import type { PullRequestState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { TaskResult } from './readResult';

/** Who takes a step. */
export type Actor = 'owners' | 'you' | 'pipeline' | 'argocd' | 'backstage';

/** Where a step stands. What happens outside of Backstage is `unseen`. */
export type StepStatus = 'done' | 'current' | 'waiting' | 'unseen' | 'stopped';

/** Which step it is; its texts follow from that. */
export type StepKind =
  | 'review'
  | 'reviewSetUp'
  | 'terraformAdd'
  | 'terraformChange'
  | 'terraformRemove'
  | 'terraformSetUp'
  | 'volume'
  | 'volumeChange'
  | 'volumeSecond'
  | 'restart'
  | 'move'
  | 'catalog'
  | 'forget'
  | 'stop'
  | 'confirm'
  | 'again'
  | 'applyArgocd'
  | 'mount';

/** A step that follows a request. */
export interface NextStep {
  kind: StepKind;
  who: Actor;
  status: StepStatus;
}

type Planned = Pick<NextStep, 'kind' | 'who'>;

/** What the page knows about how far things are. */
export interface Progress {
  /** Undefined when the forge can't be asked. */
  pullRequest?: PullRequestState;
  /** Undefined when nobody has looked. */
  isInCatalog?: boolean;
}

/** Whether the removal takes the record away, and with it the permissions. */
function removesRecord({ deletions }: TaskResult): boolean {
  return deletions.some(path => path.endsWith('/mount.yaml'));
}

function plannedSteps(result: TaskResult): Planned[] {
  const review: Planned = { kind: 'review', who: 'owners' };
  switch (result.purpose) {
    case 'add':
      return [
        review,
        { kind: 'terraformAdd', who: 'pipeline' },
        {
          kind: result.isSecondMount ? 'volumeSecond' : 'volume',
          who: 'argocd',
        },
        { kind: 'catalog', who: 'backstage' },
        ...(result.isSecondMount
          ? [{ kind: 'move', who: 'you' } as const]
          : []),
      ];
    case 'change':
      return [
        review,
        { kind: 'terraformChange', who: 'pipeline' },
        { kind: 'volumeChange', who: 'argocd' },
        { kind: 'restart', who: 'you' },
      ];
    case 'remove':
      return removesRecord(result)
        ? [
            review,
            { kind: 'terraformRemove', who: 'pipeline' },
            { kind: 'forget', who: 'backstage' },
          ]
        : [
            { kind: 'stop', who: 'you' },
            review,
            { kind: 'confirm', who: 'owners' },
            { kind: 'again', who: 'you' },
          ];
    default:
      return [
        { kind: 'reviewSetUp', who: 'owners' },
        { kind: 'terraformSetUp', who: 'pipeline' },
        { kind: 'applyArgocd', who: 'owners' },
        { kind: 'mount', who: 'you' },
      ];
  }
}

/** What follows a request, who does it, and how far it is. */
export function planSteps(result: TaskResult, progress: Progress): NextStep[] {
  return plannedSteps(result).map(step => ({
    ...step,
    status: statusOf(step.kind, progress),
  }));
}

function statusOf(kind: StepKind, progress: Progress): StepStatus {
  const { pullRequest, isInCatalog } = progress;
  const state = pullRequest?.state ?? 'open';
  if (kind === 'review' || kind === 'reviewSetUp') {
    return ({ open: 'current', merged: 'done', closed: 'stopped' } as const)[
      state
    ];
  }
  if (state === 'closed') {
    return 'stopped';
  }
  // What comes before the merge, in the requester's own hands.
  if (kind === 'stop') {
    return state === 'open' ? 'current' : 'unseen';
  }
  if (state === 'open') {
    return 'waiting';
  }
  switch (kind) {
    case 'catalog':
      return isInCatalog ? 'done' : 'current';
    case 'forget':
      return isInCatalog === false ? 'done' : 'current';
    case 'restart':
    case 'move':
    case 'confirm':
    case 'again':
    case 'applyArgocd':
    case 'mount':
      return 'current';
    default:
      return 'unseen';
  }
}
