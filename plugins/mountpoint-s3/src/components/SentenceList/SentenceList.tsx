import { Text } from '@backstage/ui';
import { CodeText } from '../CodeText/CodeText';
import styles from './SentenceList.module.css';

/** Sentences of the core, a point each. */
export function SentenceList(props: { sentences: readonly string[] }) {
  return (
    <ul className={styles.list}>
      {props.sentences.map(sentence => (
        <li key={sentence}>
          <Text variant="body-medium">
            <CodeText text={sentence} />
          </Text>
        </li>
      ))}
    </ul>
  );
}
