import type { PlanPreview } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { FindingsSection } from '../preview/FindingsSection';
import styles from '../preview/MountPreviewPanel.module.css';
import { Sentences } from '../preview/Sentences';
import { useMessages } from '../translation/useMessages';
import { type Comparison, PlanChanges } from './PlanChanges';
import { PlanGaps } from './PlanGaps';
import { PlanKind } from './PlanKind';
import { usePlanState } from './PlanStateContext';

/** What kind of change it is, what is granted, and what there is to say. */
export function PlanOverview() {
  const { plan } = usePlanState();
  const t = useMessages();
  if (!plan) {
    return <PlanGaps />;
  }
  return (
    <div className={styles.sections}>
      <PlanKind plan={plan} />
      <PlanChanges changes={plan.changes} comparison={comparisonOf(plan)} />
      <Sentences
        title={t(
          plan.step === 'manifests'
            ? 'plan.grants.stays'
            : 'plan.grants.granted',
        )}
        sentences={plan.grants}
      />
      <Sentences title={t('plan.grants.lost')} sentences={plan.lostGrants} />
      <FindingsSection findings={plan.findings} />
    </div>
  );
}

function comparisonOf({ secondMount, files }: PlanPreview): Comparison {
  if (secondMount) {
    return 'second';
  }
  // The cluster has had no settings until now.
  return files.some(
    ({ path, change }) => change === 'new' && path.endsWith('/cluster.yaml'),
  )
    ? 'first'
    : 'change';
}
