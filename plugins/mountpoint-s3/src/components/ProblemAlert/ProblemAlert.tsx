import { Alert } from '@backstage/ui';
import type { InputProblem } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { CodeText } from '../CodeText/CodeText';
import styles from './ProblemAlert.module.css';

/** What is wrong with a file or an entity, each with the field and the fix. */
export function ProblemAlert(props: {
  title: string;
  problems: readonly InputProblem[];
}) {
  const { title, problems } = props;
  return (
    <Alert
      status="warning"
      icon
      title={title}
      description={
        <ul className={styles.list}>
          {problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>
              {field && <strong>{field}: </strong>}
              <CodeText text={message} />
            </li>
          ))}
        </ul>
      }
    />
  );
}
