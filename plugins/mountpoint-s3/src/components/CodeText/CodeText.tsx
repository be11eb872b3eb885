import { textParts } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { Fragment } from 'react';
import styles from './CodeText.module.css';

/** A sentence of the core, whose code spans are shown as code. */
export function CodeText(props: { text: string }) {
  return (
    <>
      {textParts(props.text).map(({ text, isCode }, index) => (
        // The parts of a text have no identity but their place.
        <Fragment key={index}>
          {isCode ? <code className={styles.code}>{text}</code> : text}
        </Fragment>
      ))}
    </>
  );
}
