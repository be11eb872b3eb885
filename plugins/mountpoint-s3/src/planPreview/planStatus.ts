import type { PreviewStatusKind } from '../preview/statusOf';
import type { Messages } from '../translation/useMessages';
import { purposeKey } from './purposeKey';
import type { PlanState } from './usePlanPreview';

/** How far a request is, and in what words; the first that holds. */
export function planStatus(
  state: PlanState,
  t: Messages,
): { kind: PreviewStatusKind; text: string } {
  const { purpose, missing, plan, isUpdating, error } = state;
  if (missing.length > 0) {
    return { kind: 'incomplete', text: t('plan.status.incomplete') };
  }
  if (error && !isUpdating) {
    return {
      kind: 'unknown',
      text: t(plan ? 'plan.status.outdated' : 'plan.status.failed'),
    };
  }
  if (isUpdating || !plan) {
    return {
      kind: 'loading',
      text: t(plan ? 'plan.status.updating' : 'plan.status.loading'),
    };
  }
  const count = plan.findings.filter(
    ({ severity }) => severity === 'error',
  ).length;
  if (count > 0) {
    return { kind: 'errors', text: t('plan.status.errors', { count }) };
  }
  return plan.files.length > 0 || plan.hiddenFiles
    ? { kind: 'ready', text: t('plan.status.ready') }
    : {
        kind: 'nothingToDo',
        text: t(`plan.status.nothing.${purposeKey(purpose)}` as const),
      };
}
