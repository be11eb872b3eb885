import { Loaded } from '../components/Loaded/Loaded';
import { FieldLink } from '../preview/FieldLink';
import styles from '../preview/MountPreviewPanel.module.css';
import { useMessages } from '../translation/useMessages';
import { PlanFindings } from './PlanFindings';
import { usePlanState } from './PlanStateContext';
import { purposeKey } from './purposeKey';

/** What is still to be filled in, on its way, or to be mended. */
export function PlanGaps() {
  const { purpose, missing, plan } = usePlanState();
  const t = useMessages();
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
  if (!plan) {
    return (
      <Loaded state={{}} what={t(`plan.what.${purposeKey(purpose)}` as const)}>
        {() => null}
      </Loaded>
    );
  }
  return <PlanFindings findings={plan.findings} />;
}
