import { Combobox } from '@backstage/ui';
import { useMemo, useRef } from 'react';
import { useMessages } from '../../translation/useMessages';
import styles from './EntityCombobox.module.css';
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
  const root = useRef<HTMLDivElement>(null);
  const typed = useRef('');
  // Who leaves the field, or presses Enter, without pointing to an option means
  // the one whose name they have typed in full.
  const takeTyped = () => {
    const isPointing = root.current?.querySelector(
      'input[aria-activedescendant]',
    );
    const named = optionsNamed(shown, typed.current);
    // Two may be called the same: only who points to one can mean it.
    if (
      !isPointing &&
      named.length === 1 &&
      named.every(({ id }) => id !== value)
    ) {
      onChange(named[0].id);
    }
  };
  return (
    <div
      ref={root}
      onBlurCapture={takeTyped}
      onKeyDownCapture={({ key }) => {
        if (key === 'Tab' || key === 'Enter') {
          takeTyped();
        }
      }}
    >
      <Combobox
        className={styles.combobox}
        id={state.id}
        label={state.label}
        secondaryLabel={required ? t('form.requiredMark') : undefined}
        isRequired={required}
        isDisabled={state.isDisabled}
        isInvalid={state.problem !== undefined}
        menuTrigger="focus"
        placeholder={isLoading ? t('form.loadingChoices') : undefined}
        options={shown}
        onInputChange={text => {
          typed.current = text;
        }}
        selectedKey={value ?? null}
        onSelectionChange={key =>
          onChange(key === null ? undefined : String(key))
        }
        aria-describedby={`${state.id}__error ${state.id}__help`}
      />
    </div>
  );
}

function optionsNamed(options: readonly EntityOption[], name: string) {
  return options.filter(
    ({ label }) => label.toLowerCase() === name.trim().toLowerCase(),
  );
}
