import { Loaded } from '../components/Loaded/Loaded';
import { FindingsSection } from '../preview/FindingsSection';
import { MissingFields } from '../preview/MissingFields';
import { useMessages } from '../translation/useMessages';
import { usePlanState } from './PlanStateContext';
import { purposeKey } from './purposeKey';

/** What is still to be filled in, on its way, or to be mended. */
export function PlanGaps() {
  const { purpose, missing, plan } = usePlanState();
  const t = useMessages();
  if (missing.length > 0) {
    return (
      <MissingFields
        fields={missing}
        note={t(
          purpose === 'set-up' ? 'plan.missing.cluster' : 'plan.missing.mount',
        )}
      />
    );
  }
  if (!plan) {
    return (
      <Loaded state={{}} what={t(`plan.what.${purposeKey(purpose)}` as const)}>
        {() => null}
      </Loaded>
    );
  }
  return <FindingsSection findings={plan.findings} />;
}
