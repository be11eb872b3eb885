import { ScaffolderField } from '@backstage/plugin-scaffolder-react/alpha';
import { RiErrorWarningLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import styles from './FieldFrame.module.css';
import { CodeText } from '../../components/CodeText/CodeText';
import type { FieldState } from './useFieldState';

/** A field with its description, what is wrong with it and what is known of it. */
export function FieldFrame<T>(props: {
  state: FieldState<T>;
  required?: boolean;
  /** What the value means, or which ones there are. */
  children: ReactNode;
  hint?: ReactNode;
}) {
  const { state, required, children, hint } = props;
  return (
    <ScaffolderField
      rawErrors={state.problem ? [state.problem] : []}
      required={required}
      disabled={state.isDisabled}
      errors={
        <div id={`${state.id}__error`} aria-live="polite">
          {state.problem && (
            <p className={styles.problem}>
              <RiErrorWarningLine size={16} aria-hidden />
              <span>
                <CodeText text={state.problem} />
              </span>
            </p>
          )}
        </div>
      }
      help={
        <div id={`${state.id}__help`} className={styles.hint}>
          {hint}
        </div>
      }
    >
      {children}
      {state.description && (
        <p id={`${state.id}__description`} className={styles.description}>
          <CodeText text={state.description} />
        </p>
      )}
    </ScaffolderField>
  );
}
