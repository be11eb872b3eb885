import type { ReactNode } from 'react';
import styles from './Fact.module.css';

/** Details with their labels, in as many columns as there is room for. */
export function Facts(props: { children: ReactNode }) {
  return <dl className={styles.facts}>{props.children}</dl>;
}
