import { useMessages } from '../../../translation/useMessages';
import { useCore } from '../../core/useCore';
import { AllowedValues } from '../../shared/AllowedValues';
import { FieldFrame } from '../../shared/FieldFrame';
import { fieldProblem } from '../../shared/fieldProblem';
import { formValues, textOf } from '../../shared/FormValues';
import type { FieldProps } from '../../shared/MountFormField';
import { CodeText } from '../../../components/CodeText/CodeText';
import { ThemedInput } from '../../shared/ThemedInput';
import { LIMITING_INPUTS } from '../../guardrails/valuesLeft';
import { useFieldLimits } from '../../shared/useFieldLimits';
import { memoField } from '../../shared/memoField';
import { useFieldState } from '../../shared/useFieldState';

/** Edits a prefix, and shows the address that pods get to see. */
export const PrefixField = memoField(function PrefixFieldView(
  props: FieldProps,
) {
  const t = useMessages();
  const core = useCore().value;
  const limits = useFieldLimits(formValues(props), 'prefix');
  const state = useFieldState(props, 'prefix', limits);
  const bucket = textOf(state.values.bucket);
  const hasAddress =
    core &&
    state.value &&
    bucket &&
    !bucket.startsWith('arn:') &&
    !fieldProblem(core, 'bucket', bucket) &&
    !fieldProblem(core, 'prefix', state.value);
  return (
    <FieldFrame
      state={state}
      required={props.required}
      hint={
        <>
          {hasAddress && (
            <CodeText
              text={t('form.prefix.address', {
                address: `s3://${bucket}/${state.value}`,
              })}
            />
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
