import {
  mountDiagram,
  parseMountRequest,
  planMount,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  dataProd,
  REQUEST,
  stateOf,
} from '../formFields/__testUtils__/examples';
import { layOut } from './layout';

const KMS =
  'arn:aws:kms:us-west-2:111122223333:key/0b1f6e2a-5a3c-4d0e-9f52-6f4d5a1c2b3d';

function diagramOf(changes: object) {
  const { cluster, repository } = stateOf(dataProd);
  const { mount } = planMount({
    request: parseMountRequest({ ...REQUEST, ...changes }),
    cluster: cluster!,
    repository,
  });
  return mountDiagram(cluster!, mount);
}

describe.each(['right', 'down'] as const)('layOut, running %s', direction => {
  it.each([
    {},
    { kmsKeyArn: KMS },
    { credentials: 'pod', serviceAccount: 'trainer' },
    { credentials: 'pod', serviceAccount: 'trainer', kmsKeyArn: KMS },
  ])('keeps apart what there is in a mount with %j', changes => {
    const diagram = diagramOf(changes);
    const { nodes, edges, width, height, box } = layOut(diagram, direction);

    expect(nodes).toHaveLength(diagram.nodes.length);
    expect(edges).toHaveLength(diagram.edges.length);
    for (const { x, y } of nodes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + box.width).toBeLessThanOrEqual(width);
      expect(y + box.height).toBeLessThanOrEqual(height);
    }
    const places = nodes.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
    // Along a row or a column, and through no box.
    for (const { from, to } of edges) {
      expect(from.x === to.x || from.y === to.y).toBe(true);
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      expect(
        nodes.filter(
          ({ x, y }) =>
            middle.x > x &&
            middle.x < x + box.width &&
            middle.y > y &&
            middle.y < y + box.height,
        ),
      ).toEqual([]);
    }
  });
});

it('leaves out a connection to what isn’t there', () => {
  const diagram = diagramOf({});
  const nodes = diagram.nodes.filter(({ id }) => id !== 'role');
  expect(
    layOut({ ...diagram, nodes }, 'right').edges.map(({ edge }) => edge.to),
  ).not.toContain('role');
});
