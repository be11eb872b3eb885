import { createContext, useContext } from 'react';
import { useMessages } from '../translation/useMessages';
import styles from './FieldLink.module.css';
import { inputOf } from './FormPages';

/** Where the fields are that a preview speaks of. */
export interface FormPlaces {
  /** The page of a field that isn't on the page on view. */
  readonly otherPage: (field: string) => string | undefined;
  /** Whether the form has a field at all; it has all of them, if absent. */
  readonly has?: (field: string) => boolean;
  /** What the form calls a field, where that isn't what every form calls it. */
  readonly titleOf?: (field: string) => string | undefined;
  /** Leads to a field on this page. */
  readonly focus: (field: string) => void;
}

/** Where the fields are that a preview speaks of. */
export const FormPlacesContext = createContext<FormPlaces>({
  otherPage: () => undefined,
  focus: () => {},
});

/** The name of a field, which leads there, or says on which page it is. */
export function FieldLink(props: {
  field: string;
  /** Whether the page is left out, where many fields are named. */
  isBrief?: boolean;
}) {
  const t = useMessages();
  const places = useContext(FormPlacesContext);
  const input = inputOf(props.field);
  if (!input) {
    return <span>{props.field}</span>;
  }
  const label = places.titleOf?.(input) ?? t(`form.fields.${input}`);
  if (places.has?.(input) === false) {
    return <span>{label}</span>;
  }
  const page = places.otherPage(input);
  if (props.isBrief && page !== undefined) {
    return <span>{label}</span>;
  }
  return page === undefined ? (
    <button
      type="button"
      className={styles.link}
      aria-label={t('preview.findings.goTo', { field: label })}
      onClick={() => places.focus(input)}
    >
      {label}
    </button>
  ) : (
    <span>
      {label}{' '}
      <span className={styles.page}>
        {t('preview.findings.otherPage', { page })}
      </span>
    </span>
  );
}
