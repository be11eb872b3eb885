import { useState } from 'react';
import { FieldFrame } from '../../shared/FieldFrame';
import { memoField } from '../../shared/memoField';
import type { FieldProps } from '../../shared/MountFormField';
import { ThemedInput } from '../../shared/ThemedInput';
import { useFieldState } from '../../shared/useFieldState';

/** Edits a list of options as text, because nobody has more than a few. */
export const OptionsField = memoField(function OptionsFieldView(
  props: FieldProps<string[]>,
) {
  const state = useFieldState(props, 'mountOptions');
  const [text, setText] = useState((props.formData ?? []).join('\n'));
  return (
    <FieldFrame state={state} required={props.required}>
      <ThemedInput
        field={props}
        state={state}
        widget="TextareaWidget"
        value={text}
        onChange={(changed = '') => {
          setText(changed);
          props.onChange(
            changed
              .split('\n')
              .map(line => line.trim())
              .filter(line => line !== ''),
          );
        }}
      />
    </FieldFrame>
  );
});
