import type { PlanPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { memo, useId, useRef } from 'react';
import type { FormValues } from '../formFields/shared/FormValues';
import panelStyles from '../preview/MountPreviewPanel.module.css';
import { StatusLine } from '../preview/StatusLine';
import { useMessages } from '../translation/useMessages';
import styles from './PlanPreviewPanel.module.css';
import { PlanFailure } from './PlanFailure';
import { planStatus } from './planStatus';
import { PlanStateContext } from './PlanStateContext';
import { PlanTabs } from './PlanTabs';
import { usePlanPreview } from './usePlanPreview';

/** What a change, a removal or a set-up comes to, as the server plans it. */
export const PlanPreviewPanel = memo(function PlanPreviewPanelView(props: {
  purpose: PlanPurpose;
  values: FormValues;
}) {
  const { purpose, values } = props;
  const t = useMessages();
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const state = usePlanPreview(purpose, values);
  const { plan, error, isUpdating } = state;
  return (
    <section className={panelStyles.root} aria-labelledby={title}>
      <header>
        <h3
          ref={heading}
          id={title}
          className={panelStyles.title}
          tabIndex={-1}
        >
          {t('preview.title')}
        </h3>
        <StatusLine {...planStatus(state, t)} />
      </header>
      {error && <PlanFailure state={state} error={error} nextFocus={heading} />}
      {(plan || !error) && (
        <div
          className={styles.content}
          data-updating={isUpdating}
          aria-busy={isUpdating}
        >
          <PlanStateContext.Provider value={state}>
            <PlanTabs purpose={purpose} />
          </PlanStateContext.Provider>
        </div>
      )}
    </section>
  );
});
