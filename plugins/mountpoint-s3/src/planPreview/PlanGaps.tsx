import { Alert, Button } from '@backstage/ui';
import {
  describeFailure,
  isNotFound,
} from '../components/Loaded/describeFailure';
import { Loaded } from '../components/Loaded/Loaded';
import { FieldLink } from '../preview/FieldLink';
import styles from '../preview/MountPreviewPanel.module.css';
import { useMessages } from '../translation/useMessages';
import { PlanFindings } from './PlanFindings';
import { usePlanState } from './PlanStateContext';
import { purposeKey } from './purposeKey';

/** What is still to be filled in, on its way, not to be had, or to be mended. */
export function PlanGaps() {
  const { purpose, missing, plan, isUpdating, error, retry } = usePlanState();
  const t = useMessages();
  const what = t(`plan.what.${purposeKey(purpose)}` as const);
  if (missing.length > 0) {
    return (
      <div>
        <h4 className={styles.heading}>{t('plan.missing.title')}</h4>
        <ul className={styles.list}>
          {missing.map(field => (
            <li key={field}>
              <FieldLink field={field} />
            </li>
          ))}
        </ul>
        <p className={styles.note}>
          {t(
            purpose === 'set-up'
              ? 'plan.missing.cluster'
              : 'plan.missing.mount',
          )}
        </p>
      </div>
    );
  }
  if (error && !isUpdating) {
    const isMissing = isNotFound(error);
    const { title, text } = describeFailure(
      error,
      isMissing
        ? t(purpose === 'set-up' ? 'plan.what.cluster' : 'plan.what.mount')
        : what,
      t,
    );
    return (
      <Alert
        status="warning"
        icon
        title={title}
        description={
          <>
            <p>{text}</p>
            {!isMissing && <p>{t('plan.failed.note')}</p>}
          </>
        }
        customActions={
          retry && (
            <Button size="small" variant="secondary" onPress={retry}>
              {t('common.retry')}
            </Button>
          )
        }
      />
    );
  }
  if (!plan) {
    return (
      <Loaded state={{}} what={what}>
        {() => null}
      </Loaded>
    );
  }
  return <PlanFindings findings={plan.findings} />;
}
