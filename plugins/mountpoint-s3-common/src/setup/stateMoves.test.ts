import { exampleCluster } from '../__testUtils__/dayTwo';
import { stateMoves } from './stateMoves';

const managed = exampleCluster({});
const blueprints = exampleCluster({ addon: 'blueprints' });
const existing = exampleCluster({ addon: 'existing', driverRole: 'theirs' });
const podIdentity = exampleCluster({ identity: 'pod-identity' });

describe('stateMoves', () => {
  it.each([
    ['nothing changes', managed, managed, []],
    ['settings change', managed, exampleCluster({ tags: { a: 'b' } }), []],
    [
      'the blueprints take the add-on over',
      managed,
      blueprints,
      [/^terraform state mv .*driver\[0\]' 'module\.eks_blueprints_addons/],
    ],
    [
      'the blueprints give the add-on back',
      blueprints,
      managed,
      [/^terraform state mv 'module\.eks_blueprints_addons.*driver\[0\]'$/],
    ],
    [
      'the add-on is given away',
      managed,
      existing,
      [
        /^terraform state rm .*aws_eks_addon/,
        /^terraform state rm .*driver_irsa$/,
      ],
    ],
    [
      'the add-on is taken over',
      existing,
      managed,
      [/^terraform import .* data-prod:aws-mountpoint-s3-csi-driver$/],
    ],
    [
      'Pod Identity comes',
      managed,
      podIdentity,
      [
        /^terraform state mv .*driver_irsa\.aws_iam_role\.this\[0\]' .*aws_iam_role\.driver\[0\]'$/,
      ],
    ],
  ])('are right when %s', (_name, before, after, expected) => {
    const moves = stateMoves(before, after);
    expect(moves).toHaveLength(expected.length);
    moves.forEach((move, index) => expect(move).toMatch(expected[index]));
  });
});
