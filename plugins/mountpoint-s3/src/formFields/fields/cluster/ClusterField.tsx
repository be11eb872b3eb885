import type { PlanPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useEffect, useMemo } from 'react';
import { describeFailure } from '../../../components/Loaded/describeFailure';
import { useMessages } from '../../../translation/useMessages';
import { type EntityOption, EntityCombobox } from '../../shared/EntityCombobox';
import { FieldFrame } from '../../shared/FieldFrame';
import { formValues } from '../../shared/FormValues';
import type { FieldProps } from '../../shared/MountFormField';
import { LIMITING_INPUTS } from '../../guardrails/valuesLeft';
import { useFieldLimits } from '../../shared/useFieldLimits';
import { memoField } from '../../shared/memoField';
import { useFieldState } from '../../shared/useFieldState';
import { ClusterFacts } from './ClusterFacts';
import { type KnownCluster, useClusters } from './useClusters';

/** What a template says of the field. */
export interface ClusterFieldOptions {
  /** What the form is for; a new mount, if it says nothing. */
  purpose?: PlanPurpose;
}

/** Chooses a cluster, and shows what is known of it. */
export const ClusterField = memoField(function ClusterFieldView(
  props: FieldProps<string, ClusterFieldOptions>,
) {
  const { required, onChange, formData, uiSchema } = props;
  const { purpose } = uiSchema['ui:options'] ?? {};
  const t = useMessages();
  const mountLimits = useFieldLimits(formValues(props), 'cluster');
  // The operator's guardrails say where new mounts may be, and nothing of the
  // cluster that a mount is on already, or that is to be set up.
  const limits = purpose ? undefined : mountLimits;
  const state = useFieldState(props, 'cluster', limits);
  const { value: clusters, error, backendError } = useClusters();
  const offered = useMemo(
    () =>
      clusters?.filter(
        ({ entityRef, isSetUp }) =>
          (!limits || limits.allows(entityRef)) &&
          // Nothing is mounted elsewhere, but what isn't known may be.
          (!isOfMount(purpose) || isSetUp !== false),
      ),
    [clusters, limits, purpose],
  );
  const options = useMemo(
    () => offered?.map(cluster => optionOf(cluster)) ?? [],
    [offered],
  );
  const chosen = clusters?.find(({ entityRef }) => entityRef === formData);

  const only = offered?.length === 1 ? offered[0].entityRef : undefined;
  useEffect(() => {
    if (required && only && !formData) {
      onChange(only);
    }
  }, [required, only, formData, onChange]);

  const problem =
    state.problem ??
    chosen?.problems[0]?.message ??
    (clusters && formData && !chosen
      ? t('form.cluster.unknown', { cluster: formData })
      : undefined);
  return (
    <FieldFrame
      state={{ ...state, problem }}
      required={required}
      hint={
        <>
          {chosen && <ClusterFacts cluster={chosen} purpose={purpose} />}
          {clusters?.length === 0 && <p>{t('form.cluster.none')}</p>}
          {clusters && clusters.length > 0 && offered?.length === 0 && (
            <p>
              {t(
                isOfMount(purpose)
                  ? 'form.cluster.noneSetUp'
                  : 'form.cluster.noneAllowed',
              )}
            </p>
          )}
          {error && (
            <p>{describeFailure(error, t('form.cluster.what'), t).text}</p>
          )}
          {clusters && backendError && <p>{t('form.cluster.fromCatalog')}</p>}
        </>
      }
    >
      <EntityCombobox
        state={{ ...state, problem }}
        options={options}
        isLoading={clusters === undefined && error === undefined}
        required={required}
        onChange={onChange}
      />
    </FieldFrame>
  );
},
LIMITING_INPUTS);

/** Whether a form is for a mount that is there. */
function isOfMount(purpose: PlanPurpose | undefined): boolean {
  return purpose === 'change' || purpose === 'remove';
}

function optionOf({ entityRef, title, arn }: KnownCluster): EntityOption {
  return {
    id: entityRef,
    label: title,
    description: arn && `${arn.region} · ${arn.account}`,
  };
}
