import { Combobox } from '@backstage/ui';
import { useEffect, useMemo, useState } from 'react';
import { useMessages } from '../../translation/useMessages';
import type { FieldState } from './useFieldState';

/** An entity of the catalog that can be chosen. */
export interface EntityOption {
  /** Its entity reference. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

/** Finds one of many entities by typing. */
export function EntityCombobox(props: {
  state: FieldState<string>;
  options: readonly EntityOption[];
  isLoading: boolean;
  required?: boolean;
  onChange: (entityRef: string | undefined) => void;
}) {
  const { state, options, isLoading, required, onChange } = props;
  const t = useMessages();
  const { value } = state;
  // What a link has filled in stays, and is judged beside the field.
  const shown = useMemo(
    () =>
      !value || options.some(({ id }) => id === value)
        ? options
        : [...options, { id: value, label: value }],
    [options, value],
  );
  const chosen = shown.find(({ id }) => id === value)?.label ?? '';
  const [typed, setTyped] = useState(chosen);
  // A label is known later than the entity that a link has filled in. Nothing
  // else may touch what somebody is typing.
  useEffect(() => setTyped(chosen), [chosen]);
  return (
    <Combobox
      id={state.id}
      label={state.label}
      secondaryLabel={required ? t('form.requiredMark') : undefined}
      isRequired={required}
      isDisabled={state.isDisabled}
      isInvalid={state.problem !== undefined}
      menuTrigger="focus"
      placeholder={isLoading ? t('form.loadingChoices') : undefined}
      options={shown}
      search={{ inputValue: typed, onInputChange: setTyped }}
      selectedKey={value ?? null}
      onSelectionChange={key =>
        onChange(key === null ? undefined : String(key))
      }
      aria-describedby={`${state.id}__error ${state.id}__help`}
    />
  );
}
