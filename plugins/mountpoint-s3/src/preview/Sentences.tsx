import { CodeText } from '../components/CodeText/CodeText';
import styles from './MountPreviewPanel.module.css';

/** Sentences of the core below a heading; nothing if there are none. */
export function Sentences(props: {
  title: string;
  sentences: readonly string[];
}) {
  const { title, sentences } = props;
  return sentences.length === 0 ? null : (
    <div>
      <h4 className={styles.heading}>{title}</h4>
      <ul className={styles.list}>
        {sentences.map(sentence => (
          <li key={sentence}>
            <CodeText text={sentence} />
          </li>
        ))}
      </ul>
    </div>
  );
}
