import { FileChange } from '@s3-mounts/backstage-plugin-gitops-node';
import { sizeOf, splitChanges } from './splitChanges';

function change(path: string, bytes: number): FileChange {
  return {
    kind: 'add',
    path,
    file: { mode: '100644', content: Buffer.alloc(bytes) },
  };
}

describe('splitChanges', () => {
  it('keeps what fits in one commit', () => {
    const changes = [change('a', 10), { kind: 'delete', path: 'b' } as const];
    expect(splitChanges(changes, 1_000)).toEqual([changes]);
  });

  it('has no part for no change', () => {
    expect(splitChanges([], 1_000)).toEqual([]);
  });

  it('spreads the rest in order, no part over the limit', () => {
    const changes = Array.from({ length: 50 }, (_, index) =>
      change(`file-${index}`, index * 30),
    );
    const parts = splitChanges(changes, 4_000);
    expect(parts.flat()).toEqual(changes);
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) {
      const size = part.reduce((sum, each) => sum + sizeOf(each), 0);
      expect(size).toBeLessThanOrEqual(4_000);
    }
  });

  it('gives what is too large by itself a part of its own', () => {
    const [small, large] = [change('small', 1), change('large', 10_000)];
    expect(splitChanges([small, large, small], 1_000)).toEqual([
      [small],
      [large],
      [small],
    ]);
  });
});
