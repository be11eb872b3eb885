import { useMountPreview } from '../../../preview/useMountPreview';
import { useMessages } from '../../../translation/useMessages';
import { FieldFrame } from '../../shared/FieldFrame';
import type { FieldProps } from '../../shared/MountFormField';
import { CodeText } from '../../../components/CodeText/CodeText';
import { ThemedInput } from '../../shared/ThemedInput';
import { memoField } from '../../shared/memoField';
import { useFieldState } from '../../shared/useFieldState';

/** The volume's name follows from most other fields, and the input from none. */
const NameInput = memoField(function NameInputView(props: FieldProps) {
  const state = useFieldState(props, 'name');
  return (
    <ThemedInput
      field={props}
      state={state}
      value={state.value}
      onChange={props.onChange}
    />
  );
});

/** Edits a mount's name, and shows what its volume will be called. */
export function NameField(props: FieldProps) {
  const t = useMessages();
  const state = useFieldState(props, 'name');
  const plan = useMountPreview(state.values).preview?.plan;
  return (
    <FieldFrame
      state={state}
      required={props.required}
      hint={
        plan && (
          <CodeText text={t('form.name.volume', { volume: plan.volume })} />
        )
      }
    >
      <NameInput {...props} />
    </FieldFrame>
  );
}
