import type { ReactNode } from 'react';
import { type CodePiece, highlight } from './highlight';
import styles from './HighlightedCode.module.css';
import type { Language } from './languageOf';

/** Code in colours. */
export default function HighlightedCode(props: {
  code: string;
  language: Language;
}) {
  const { code, language } = props;
  return (
    <code className={styles.code}>
      {highlight(code, language).map(toReact)}
    </code>
  );
}

function toReact(piece: CodePiece, index: number): ReactNode {
  if (piece.type === 'text') {
    return piece.value;
  }
  if (piece.type !== 'element') {
    return null;
  }
  const classes = piece.properties.className;
  return (
    <span
      key={index}
      className={Array.isArray(classes) ? classes.join(' ') : undefined}
    >
      {piece.children.map(toReact)}
    </span>
  );
}
