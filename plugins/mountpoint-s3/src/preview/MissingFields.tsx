import { useMessages } from '../translation/useMessages';
import { FieldLink } from './FieldLink';
import styles from './MountPreviewPanel.module.css';

/** The fields that are still to be filled in, each with a way there. */
export function MissingFields(props: {
  fields: readonly string[];
  /** What comes once they are filled in. */
  note?: string;
}) {
  const { fields, note } = props;
  const t = useMessages();
  return (
    <div>
      <h4 className={styles.heading}>{t('preview.missing.title')}</h4>
      <ul className={styles.list}>
        {fields.map(field => (
          <li key={field}>
            <FieldLink field={field} />
          </li>
        ))}
      </ul>
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}
