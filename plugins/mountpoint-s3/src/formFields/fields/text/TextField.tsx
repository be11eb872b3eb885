import type { MountInput } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { FieldFrame } from '../../shared/FieldFrame';
import type { FieldProps } from '../../shared/MountFormField';
import { ThemedInput } from '../../shared/ThemedInput';
import { memoField } from '../../shared/memoField';
import { useFieldState } from '../../shared/useFieldState';

/** What a template says of the field. */
export interface TextFieldOptions {
  /** The input that it edits; the core knows what is allowed there. */
  input: MountInput;
}

/** Edits a text, and says what is wrong with it. */
export const TextField = memoField(function TextFieldView(
  props: FieldProps<string, TextFieldOptions>,
) {
  const input = props.uiSchema['ui:options']?.input;
  const state = useFieldState(props, input ?? (props.name as MountInput));
  return (
    <FieldFrame state={state} required={props.required}>
      <ThemedInput
        field={props}
        state={state}
        value={state.value}
        onChange={props.onChange}
      />
    </FieldFrame>
  );
});
