/**
 * A thing in the picture of a mount.
 *
 * @public
 */
export interface DiagramNode {
  /** What it is, once a picture. */
  id:
    | 'pod'
    | 'service-account'
    | 'claim'
    | 'volume'
    | 'driver'
    | 'role'
    | 'bucket'
    | 'kms-key';
  /** What it is in Kubernetes' or AWS's own word: "PersistentVolumeClaim". */
  kind: string;
  /** Its name. */
  name: string;
  /** What else is worth knowing of it, a few words. */
  detail?: string;
  /** Where it is drawn, in columns from the left, from 0. */
  column: number;
  /** Where it is drawn, in rows from the top, from 0. */
  row: number;
}

/**
 * How one thing in the picture leads to another.
 *
 * @public
 */
export interface DiagramEdge {
  /** The {@link DiagramNode.id} that it starts at. */
  from: DiagramNode['id'];
  /** The {@link DiagramNode.id} that it ends at. */
  to: DiagramNode['id'];
  /** What the one does with the other, a few words: "mounts", "takes". */
  label: string;
}

/**
 * How a mount's pod, claim, volume, driver, role and bucket connect: what the
 * preview draws and the pull request shows as Mermaid.
 *
 * @public
 */
export interface Diagram {
  /** Without an order that means anything. */
  nodes: DiagramNode[];
  /** Without an order that means anything. */
  edges: DiagramEdge[];
}
