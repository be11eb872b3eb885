import { exampleCluster, plan } from '../__testUtils__/examples';
import { Cluster } from '../cluster/Cluster';
import { principalOf } from '../names/principal';
import { mountDiagram } from './mountDiagram';
import { Diagram, DiagramNode } from './Diagram';

const KEY = 'arn:aws:kms:us-west-2:444455556666:key/1234abcd';
const POINT = 'arn:aws:s3:us-west-2:111122223333:accesspoint/training';
const POD = { credentials: 'pod', serviceAccount: 'trainer' };
const WRITES = { access: 'read-write', allowOverwrite: true };

function draw(
  more: Record<string, unknown> = {},
  cluster: Cluster = exampleCluster(),
): Diagram {
  return mountDiagram(cluster, plan(more, cluster).mount);
}

function nodeOf({ nodes }: Diagram, id: DiagramNode['id']) {
  return nodes.find(node => node.id === id);
}

/** The connections as a person reads them. */
function sentences({ edges }: Diagram): string[] {
  return edges.map(({ from, label, to }) => `${from} ${label} ${to}`);
}

describe('mountDiagram', () => {
  it('leads from the pod through the driver’s role to the bucket', () => {
    expect(sentences(draw())).toEqual([
      'pod mounts claim',
      'claim is bound to volume',
      'volume is mounted by driver',
      'driver runs as service-account',
      'service-account takes role',
      'role reads bucket',
    ]);
  });

  it('leads through the role of the pod’s own service account', () => {
    expect(sentences(draw(POD))).toEqual([
      'pod mounts claim',
      'claim is bound to volume',
      'volume is mounted by driver',
      'pod runs as service-account',
      'service-account takes role',
      'driver uses role',
      'role reads bucket',
    ]);
  });

  it.each([
    [{ access: 'read-only' }, 'role decrypts with kms-key'],
    [{ access: 'read-write' }, 'role encrypts and decrypts with kms-key'],
  ])('shows what the role does with the KMS key: %j', (more, sentence) => {
    const diagram = draw({ ...more, kmsKeyArn: KEY });
    expect(sentences(diagram)).toContain(sentence);
    expect(nodeOf(diagram, 'kms-key')).toMatchObject({
      kind: 'KMS key',
      name: '1234abcd',
    });
    expect(nodeOf(draw(more), 'kms-key')).toBeUndefined();
  });

  it.each([
    [{ access: 'read-write' }, 'role reads and adds bucket'],
    [WRITES, 'role reads, adds and replaces bucket'],
    [{ access: 'read-write-delete' }, 'role reads, adds and deletes bucket'],
    [
      { access: 'read-write-delete', allowOverwrite: true },
      'role reads, adds, replaces and deletes bucket',
    ],
  ])('says what the mount does with the bucket: %j', (more, sentence) => {
    expect(sentences(draw(more))).toContain(sentence);
  });

  it.each([
    [
      { prefix: 'images/' },
      {
        kind: 'S3 bucket',
        name: 'acme-ml-datasets',
        detail: 'below images/',
      },
    ],
    [
      { bucket: 'acme--usw2-az1--x-s3' },
      {
        kind: 'S3 Express bucket',
        name: 'acme--usw2-az1--x-s3',
        detail: 'in us-west-2',
      },
    ],
    [{ bucket: POINT }, { kind: 'S3 access point', name: 'training' }],
  ])('calls the bucket of %j what it is', (more, bucket) => {
    expect(nodeOf(draw(more), 'bucket')).toMatchObject(bucket);
  });

  it.each([
    [{}, { kind: 'Pod', name: 'any with the claim' }],
    [
      { workload: 'pod', image: 'a:1' },
      { kind: 'Pod', name: 'product-images-pod' },
    ],
    [
      { workload: 'training-job', image: 'a:1' },
      {
        kind: 'Job',
        name: expect.stringMatching(/^product-images-training-[0-9a-f]{10}$/),
      },
    ],
  ])('calls the workload of %j what it is', (more, pod) => {
    expect(nodeOf(draw(more), 'pod')).toMatchObject({
      ...pod,
      detail: 'in ml',
    });
  });

  it.each([
    [{}, 's3-csi-driver-sa', 'in kube-system'],
    [POD, 'trainer', 'in ml'],
  ])('has the names of the plan: %j', (more, account, where) => {
    const cluster = exampleCluster();
    const { mount, volume } = plan(more, cluster);
    const diagram = draw(more);
    expect(nodeOf(diagram, 'claim')).toMatchObject({
      kind: 'PersistentVolumeClaim',
      name: 'product-images',
      detail: 'in ml',
    });
    expect(nodeOf(diagram, 'volume')).toMatchObject({
      kind: 'PersistentVolume',
      name: volume,
      detail: 'ReadOnlyMany',
    });
    expect(nodeOf(diagram, 'driver')).toMatchObject({
      kind: 'CSI driver',
      name: 's3.csi.aws.com',
    });
    expect(nodeOf(diagram, 'service-account')).toMatchObject({
      kind: 'ServiceAccount',
      name: account,
      detail: where,
    });
    expect(nodeOf(diagram, 'role')).toMatchObject({
      kind: 'IAM role',
      name: principalOf(cluster, mount).roleName,
    });
  });

  it('says how the account takes the role', () => {
    const cluster = exampleCluster({ identity: 'pod-identity' });
    expect(nodeOf(draw({}), 'role')).toMatchObject({ detail: 'by IRSA' });
    expect(nodeOf(draw({}, cluster), 'role')).toMatchObject({
      detail: 'by EKS Pod Identity',
    });
  });

  describe.each([
    ['the driver’s role', {}],
    ['the pod’s role', POD],
  ])('with %s', (_whose, more) => {
    const { nodes, edges } = draw({ ...more, kmsKeyArn: KEY });
    const at = (id: DiagramNode['id']) => nodes.find(node => node.id === id)!;

    it('has a place of its own for everything, on five columns and three rows', () => {
      expect(
        new Set(nodes.map(({ column, row }) => `${column} ${row}`)).size,
      ).toBe(nodes.length);
      for (const { column, row } of nodes) {
        expect([0, 1, 2, 3, 4]).toContain(column);
        expect([0, 1, 2]).toContain(row);
      }
    });

    it('has arrows along rows and columns that touch nothing else', () => {
      // The fields that each arrow runs over, without those that it connects.
      const passed = edges.flatMap(({ from, to }) => {
        const [start, end] = [at(from), at(to)];
        expect(start.column === end.column || start.row === end.row).toBe(true);
        const steps =
          Math.abs(start.column - end.column) + Math.abs(start.row - end.row);
        return Array.from({ length: steps - 1 }, (_, index) => {
          const part = (index + 1) / steps;
          return `${start.column + (end.column - start.column) * part} ${
            start.row + (end.row - start.row) * part
          }`;
        });
      });
      expect(new Set(passed).size).toBe(passed.length);
      expect(
        nodes.filter(({ column, row }) => passed.includes(`${column} ${row}`)),
      ).toEqual([]);
    });

    it('connects everything', () => {
      const reached = new Set(['pod']);
      for (let round = 0; round < nodes.length; round++) {
        for (const { from, to } of edges) {
          if (reached.has(from)) {
            reached.add(to);
          }
        }
      }
      expect([...reached].sort()).toEqual(nodes.map(({ id }) => id).sort());
    });
  });
});
