import type { Diagram } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { memo, useId, useMemo } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { useMessages } from '../translation/useMessages';
import { DiagramBox } from './DiagramBox';
import { layOut, type PlacedEdge } from './layout';
import styles from './MountDiagram.module.css';
import { wrapText } from './wrapText';

/** As wide a place as it takes to read a picture that runs to the right. */
const WIDE = 960;

/**
 * The picture of how a mount's pod, claim, volume, driver, role and bucket
 * connect. It runs downwards where there is little room.
 */
export const MountDiagram = memo(function MountDiagramView(props: {
  diagram: Diagram;
}) {
  const { diagram } = props;
  const t = useMessages();
  const arrow = useId();
  const [ref, { width }] = useMeasure<HTMLDivElement>();
  const direction = width >= WIDE ? 'right' : 'down';
  const layout = useMemo(
    () => layOut(diagram, direction),
    [diagram, direction],
  );
  const nameOf = (id: string) => {
    const node = diagram.nodes.find(({ id: other }) => other === id);
    return node ? `${node.kind} ${node.name}` : id;
  };
  const connections = diagram.edges.map(({ from, to, label }) =>
    t('preview.picture.connection', {
      from: nameOf(from),
      verb: label,
      to: nameOf(to),
    }),
  );
  return (
    <div ref={ref} className={styles.root}>
      <svg
        role="img"
        aria-label={t('preview.picture.text', {
          connections: connections.join(' '),
        })}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        style={{ maxWidth: layout.width }}
        className={styles.picture}
      >
        <defs>
          <marker
            id={arrow}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8z" className={styles.arrow} />
          </marker>
        </defs>
        {layout.edges.map(placed => (
          <Connection
            key={`${placed.edge.from} ${placed.edge.to}`}
            placed={placed}
            arrow={`url(#${arrow})`}
          />
        ))}
        {layout.nodes.map(placed => (
          <DiagramBox key={placed.node.id} {...placed} box={layout.box} />
        ))}
      </svg>
    </div>
  );
});

/** How many letters of a verb fit between two boxes beside each other. */
const VERB_WIDTH = 11;
const LINE = 14;

function Connection(props: { placed: PlacedEdge; arrow: string }) {
  const { edge, from, to } = props.placed;
  const isUpright = from.x === to.x;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const lines = isUpright
    ? [edge.label]
    : wrapText(edge.label, { width: VERB_WIDTH, lines: 4 });
  return (
    <g>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        className={styles.line}
        markerEnd={props.arrow}
      />
      {lines.map((line, index) => (
        <text
          key={index}
          x={middle.x + (isUpright ? 8 : 0)}
          y={
            isUpright
              ? middle.y + 4
              : middle.y - 6 - (lines.length - 1 - index) * LINE
          }
          textAnchor={isUpright ? 'start' : 'middle'}
          className={styles.verb}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
