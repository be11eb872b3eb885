import type {
  Diagram,
  DiagramEdge,
  DiagramNode,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** Which way a picture's columns run: to the right, or downwards. */
export type Direction = 'right' | 'down';

/** A thing in the picture, and the box that it is drawn in. */
export interface PlacedNode {
  readonly node: DiagramNode;
  readonly x: number;
  readonly y: number;
}

/** A connection, and the line that it is drawn as. */
export interface PlacedEdge {
  readonly edge: DiagramEdge;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** A picture with a place for everything. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The size of each box. */
  readonly box: Size;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** A size, in the picture's own units. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of boxes. What runs downwards is for where there is little room. */
const BOXES: Record<Direction, Size> = {
  right: { width: 196, height: 88 },
  down: { width: 176, height: 88 },
};

/** What is left between boxes, for arrows and their words. */
const GAP: Size = { width: 78, height: 44 };

/** Room for strokes and focus. */
const MARGIN = 2;

/** Finds a place for everything in a picture. */
export function layOut(diagram: Diagram, direction: Direction): Layout {
  const box = BOXES[direction];
  const step = {
    x: box.width + GAP.width,
    y: box.height + GAP.height,
  };
  const cells = diagram.nodes.map(node => ({
    node,
    ...(direction === 'right'
      ? { across: node.column, down: node.row }
      : { across: node.row, down: node.column }),
  }));
  const nodes = cells.map(({ node, across, down }) => ({
    node,
    x: MARGIN + across * step.x,
    y: MARGIN + down * step.y,
  }));
  const find = (id: DiagramNode['id']) =>
    nodes.find(({ node }) => node.id === id);
  const edges = diagram.edges.flatMap(edge => {
    const from = find(edge.from);
    const to = find(edge.to);
    return from && to ? [{ edge, ...line(from, to, box) }] : [];
  });
  const most = (of: (cell: { across: number; down: number }) => number) =>
    Math.max(0, ...cells.map(of));
  return {
    width: 2 * MARGIN + box.width + most(cell => cell.across) * step.x,
    height: 2 * MARGIN + box.height + most(cell => cell.down) * step.y,
    box,
    nodes,
    edges,
  };
}

/** From the border of one box to the border of another. */
function line(
  from: PlacedNode,
  to: PlacedNode,
  box: Size,
): Omit<PlacedEdge, 'edge'> {
  const sideways = to.x - from.x;
  const down = to.y - from.y;
  if (Math.abs(sideways) >= Math.abs(down)) {
    const isRight = sideways >= 0;
    return {
      from: {
        x: from.x + (isRight ? box.width : 0),
        y: from.y + box.height / 2,
      },
      to: { x: to.x + (isRight ? 0 : box.width), y: to.y + box.height / 2 },
    };
  }
  const isDown = down >= 0;
  return {
    from: { x: from.x + box.width / 2, y: from.y + (isDown ? box.height : 0) },
    to: { x: to.x + box.width / 2, y: to.y + (isDown ? 0 : box.height) },
  };
}
