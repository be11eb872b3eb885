import { AllowedValues } from '../../shared/AllowedValues';
import { FieldFrame } from '../../shared/FieldFrame';
import { formValues } from '../../shared/FormValues';
import type { FieldProps } from '../../shared/MountFormField';
import { ThemedInput } from '../../shared/ThemedInput';
import { LIMITING_INPUTS } from '../../guardrails/valuesLeft';
import { useFieldLimits } from '../../shared/useFieldLimits';
import { memoField } from '../../shared/memoField';
import { useFieldState } from '../../shared/useFieldState';

/** Edits a namespace, and offers those that the operator allows. */
export const NamespaceField = memoField(function NamespaceFieldView(
  props: FieldProps,
) {
  const limits = useFieldLimits(formValues(props), 'namespace');
  const state = useFieldState(props, 'namespace', limits);
  return (
    <FieldFrame
      state={state}
      required={props.required}
      hint={
        <AllowedValues
          limits={limits}
          value={state.value}
          onChoose={props.onChange}
        />
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
