import { useCore } from '../../core/useCore';
import { AllowedValues } from '../../shared/AllowedValues';
import { FieldFrame } from '../../shared/FieldFrame';
import { formValues } from '../../shared/FormValues';
import type { FieldProps } from '../../shared/MountFormField';
import { ThemedInput } from '../../shared/ThemedInput';
import { LIMITING_INPUTS } from '../../guardrails/valuesLeft';
import { useFieldLimits } from '../../shared/useFieldLimits';
import { memoField } from '../../shared/memoField';
import { useFieldState } from '../../shared/useFieldState';
import { BucketKind } from './BucketKind';

/** Edits a bucket's name, and says what kind of bucket it is. */
export const BucketField = memoField(function BucketFieldView(
  props: FieldProps,
) {
  const core = useCore().value;
  const limits = useFieldLimits(formValues(props), 'bucket');
  const state = useFieldState(props, 'bucket', limits);
  return (
    <FieldFrame
      state={state}
      required={props.required}
      hint={
        <>
          {core && state.value && (
            <BucketKind core={core} bucket={state.value} />
          )}
          <AllowedValues
            limits={limits}
            value={state.value}
            onChoose={props.onChange}
          />
        </>
      }
    >
      <ThemedInput
        field={props}
        state={state}
        value={state.value}
        onChange={props.onChange}
      />
    </FieldFrame>
  );
},
LIMITING_INPUTS);
