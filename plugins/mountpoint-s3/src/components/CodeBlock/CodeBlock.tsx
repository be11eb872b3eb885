import { CopyButton } from '../CopyButton/CopyButton';
import styles from './CodeBlock.module.css';

/** A few lines of code with a button that copies them. */
export function CodeBlock(props: {
  code: string;
  /** What the code is, for screen readers and the button. */
  what: string;
}) {
  const { code, what } = props;
  return (
    <div className={styles.root}>
      <pre className={styles.code} aria-label={what}>
        <code>{code}</code>
      </pre>
      <div className={styles.action}>
        <CopyButton text={code} what={what} />
      </div>
    </div>
  );
}
