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

/** Chooses a cluster, and shows what is known of it. */
export const ClusterField = memoField(function ClusterFieldView(
  props: FieldProps,
) {
  const { required, onChange, formData } = props;
  const t = useMessages();
  const limits = useFieldLimits(formValues(props), 'cluster');
  const state = useFieldState(props, 'cluster', limits);
  const { value: clusters, error, backendError } = useClusters();
  const offered = useMemo(
    () =>
      clusters?.filter(({ entityRef }) => !limits || limits.allows(entityRef)),
    [clusters, limits],
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
          {chosen && <ClusterFacts cluster={chosen} />}
          {clusters?.length === 0 && <p>{t('form.cluster.none')}</p>}
          {clusters && clusters.length > 0 && offered?.length === 0 && (
            <p>{t('form.cluster.noneAllowed')}</p>
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

function optionOf({ entityRef, title, arn }: KnownCluster): EntityOption {
  return {
    id: entityRef,
    label: title,
    description: arn && `${arn.region} · ${arn.account}`,
  };
}
