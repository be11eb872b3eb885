import { useScaffolderTheme } from '@backstage/plugin-scaffolder-react/alpha';
import { memo, useCallback } from 'react';
import useLatest from 'react-use/esm/useLatest';
import { FindingIcon } from '../../preview/FindingIcon';
import { useMessages } from '../../translation/useMessages';
import styles from './ChoiceCards.module.css';
import type { FieldState } from './useFieldState';

/** One of a few choices. */
export interface Choice {
  readonly value: string;
  readonly title: string;
  /** What it means, a sentence. */
  readonly description?: string;
  /** How well it works. */
  readonly verdict?: 'ok' | 'warning' | 'error';
}

const ChoiceCard = memo(function ChoiceCardView(
  props: Choice & {
    group: string;
    isChosen: boolean;
    required?: boolean;
    onChoose: (value: string) => void;
  },
) {
  const { value, title, description, verdict } = props;
  const { group, isChosen, required, onChoose } = props;
  const t = useMessages();
  const id = `${group}-${value}`;
  return (
    <label className={styles.choice} data-chosen={isChosen}>
      <input
        type="radio"
        name={group}
        value={value}
        checked={isChosen}
        required={required}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        onChange={() => onChoose(value)}
      />
      <span className={styles.words}>
        <span id={`${id}-title`} className={styles.title}>
          {title}
        </span>
        <span id={`${id}-description`} className={styles.description}>
          {description}
          {verdict && (
            <span className={styles.verdict}>
              <FindingIcon severity={verdict} />
              {t(`form.verdict.${verdict}`)}
            </span>
          )}
        </span>
      </span>
    </label>
  );
});

/** A few choices, all in view, each in words. */
export function ChoiceCards(props: {
  state: FieldState<string>;
  choices: readonly Choice[];
  required?: boolean;
  /** Whether two fit beside each other. */
  isCompact?: boolean;
  onChange: (value: string) => void;
}) {
  const { state, choices, required, isCompact, onChange } = props;
  const { id, label, value } = state;
  const theme = useScaffolderTheme();
  const latest = useLatest(onChange);
  const choose = useCallback(
    (chosen: string) => latest.current(chosen),
    [latest],
  );
  return (
    <fieldset
      id={id}
      className={styles.group}
      aria-describedby={`${id}__error ${id}__help`}
      aria-invalid={state.problem ? true : undefined}
      disabled={state.isDisabled}
    >
      <legend className={styles.legend} data-theme={theme}>
        {label}
        {required && <RequiredMark theme={theme} />}
      </legend>
      <div className={styles.choices} data-compact={isCompact}>
        {choices.map(choice => (
          <ChoiceCard
            key={choice.value}
            {...choice}
            group={id}
            isChosen={choice.value === value}
            required={required}
            onChoose={choose}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What the labels of the form's theme say of a field that must be filled in. */
function RequiredMark(props: { theme: ReturnType<typeof useScaffolderTheme> }) {
  const t = useMessages();
  return (
    <span className={styles.required} aria-hidden>
      {props.theme === 'bui' ? ` (${t('form.requiredMark')})` : ' *'}
    </span>
  );
}
