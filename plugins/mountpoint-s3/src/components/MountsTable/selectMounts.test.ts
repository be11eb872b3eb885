import { searchMounts, sortMounts, type TitledMount } from './selectMounts';

function mount(number: number): TitledMount {
  return {
    id: `component:default/data-prod.team-${number % 40}.mount-${number}`,
    name: `mount-${number}`,
    namespace: `team-${number % 40}`,
    bucket: `acme-datasets-${number % 100}`,
    prefix: `year=${2000 + (number % 27)}/`,
    access: number % 2 ? 'read-only' : 'read-write',
    owner: `Team ${number % 12}`,
    cluster: 'Data Prod',
  };
}

const MOUNTS = Array.from({ length: 2000 }, (_, index) =>
  mount((index * 7) % 2000),
);

describe('searchMounts', () => {
  it('finds each word in any column, in any case', () => {
    expect(
      searchMounts(MOUNTS, ' TEAM-5  mount-45').map(({ name }) => name),
    ).toEqual(['mount-45']);
    expect(searchMounts(MOUNTS, 'data prod')).toHaveLength(2000);
    expect(searchMounts(MOUNTS, 'mount-45 team-6')).toEqual([]);
  });

  it('finds everything without a word', () => {
    expect(searchMounts(MOUNTS, '  ')).toBe(MOUNTS);
  });

  it('takes characters literally that mean something in patterns', () => {
    expect(searchMounts(MOUNTS, '.*')).toEqual([]);
    expect(searchMounts(MOUNTS, 'year=2026/')).not.toEqual([]);
  });
});

describe('sortMounts', () => {
  it('sorts numbers in names as numbers, and leaves its input alone', () => {
    const before = [...MOUNTS];
    const sorted = sortMounts(MOUNTS, {
      column: 'name',
      direction: 'ascending',
    });

    expect(sorted.slice(0, 3).map(({ name }) => name)).toEqual([
      'mount-0',
      'mount-1',
      'mount-2',
    ]);
    expect(MOUNTS).toEqual(before);
  });

  it('keeps the order of names among those that are alike', () => {
    const sorted = sortMounts(MOUNTS, {
      column: 'namespace',
      direction: 'descending',
    });

    expect(sorted[0].namespace).toBe('team-39');
    expect(sorted.slice(0, 2).map(({ name }) => name)).toEqual([
      'mount-39',
      'mount-79',
    ]);
  });
});

describe('2,000 mounts', () => {
  /** The middle of several runs: one is at the mercy of the garbage collector. */
  function medianMilliseconds(work: () => unknown): number {
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[4];
  }

  it('are filtered and sorted within 50 ms', () => {
    expect(
      medianMilliseconds(() => searchMounts(MOUNTS, 'team mount 4 acme')),
    ).toBeLessThan(50);
    expect(
      medianMilliseconds(() =>
        sortMounts(MOUNTS, { column: 'bucket', direction: 'descending' }),
      ),
    ).toBeLessThan(50);
  });
});
