import type { DiagramNode } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import styles from './MountDiagram.module.css';
import { wrapText } from './wrapText';

/** How wide a letter is, about: of a name, and of what is said beside it. */
const LETTER = { name: 7, detail: 6.2 };

/** What a box keeps free on its left and right, together. */
const PADDING = 18;

/** What is Kubernetes', and what AWS's. */
const PLACES: Record<DiagramNode['id'], 'kubernetes' | 'aws'> = {
  pod: 'kubernetes',
  'service-account': 'kubernetes',
  claim: 'kubernetes',
  volume: 'kubernetes',
  driver: 'kubernetes',
  role: 'aws',
  bucket: 'aws',
  'kms-key': 'aws',
};

/** A thing in the picture: what it is, its name, and what else to know. */
export function DiagramBox(props: {
  node: DiagramNode;
  x: number;
  y: number;
  box: { width: number; height: number };
}) {
  const { node, x, y, box } = props;
  const lettersOf = (kind: keyof typeof LETTER) =>
    Math.floor((box.width - PADDING) / LETTER[kind]);
  const name = wrapText(node.name, { width: lettersOf('name'), lines: 2 });
  const full = [node.kind, node.name, node.detail].filter(Boolean).join(', ');
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{full}</title>
      <rect
        width={box.width}
        height={box.height}
        rx="6"
        className={styles.box}
        data-place={PLACES[node.id]}
      />
      <text x="10" y="20" className={styles.kind}>
        {node.kind}
      </text>
      {name.map((line, index) => (
        <text key={index} x="10" y={40 + index * 15} className={styles.name}>
          {line}
        </text>
      ))}
      {node.detail && (
        <text x="10" y={box.height - 10} className={styles.detail}>
          {wrapText(node.detail, { width: lettersOf('detail'), lines: 1 })}
        </text>
      )}
    </g>
  );
}
