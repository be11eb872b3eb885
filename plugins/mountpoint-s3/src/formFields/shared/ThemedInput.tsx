import type { FieldProps } from './MountFormField';
import type { FieldState } from './useFieldState';

/**
 * A field for text, drawn by the widget of the form's own theme, so that it looks
 * like the fields beside it in Material UI and in Backstage UI.
 */
export function ThemedInput<T>(props: {
  field: FieldProps<T>;
  state: FieldState<T>;
  widget?: 'TextWidget' | 'TextareaWidget';
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { field, state, widget = 'TextWidget', value, onChange } = props;
  const { registry, schema, uiSchema, required, autofocus } = field;
  const Widget = registry.widgets[widget];
  return (
    <Widget
      id={state.id}
      name={field.name}
      label={state.label}
      hideLabel={false}
      value={value}
      onChange={onChange}
      onBlur={field.onBlur ?? ignore}
      onFocus={field.onFocus ?? ignore}
      schema={schema}
      uiSchema={uiSchema}
      options={{}}
      required={required}
      disabled={state.isDisabled}
      readonly={false}
      autofocus={autofocus}
      placeholder={uiSchema['ui:placeholder'] ?? ''}
      rawErrors={state.problem ? [state.problem] : []}
      formContext={field.formContext}
      registry={registry}
    />
  );
}

function ignore() {}
