import type { SortDescriptor } from '@backstage/ui';
import type { MountRow } from '../../mount/MountRow';

/** A mount with its owner and its cluster as people call them. */
export interface TitledMount extends MountRow {
  owner: string;
  cluster: string;
}

/** What a table can be sorted by. */
export type MountColumn =
  | 'name'
  | 'cluster'
  | 'namespace'
  | 'bucket'
  | 'access'
  | 'owner';

const SEARCHED: readonly (MountColumn | 'prefix')[] = [
  'name',
  'cluster',
  'namespace',
  'bucket',
  'prefix',
  'owner',
];

/** Faster by far than `localeCompare`, which makes one with every call. */
const collator = new Intl.Collator(undefined, { numeric: true });

/** The mounts that have each word of the text in one of their columns. */
export function searchMounts(
  mounts: TitledMount[],
  text: string,
): TitledMount[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0
    ? mounts
    : mounts.filter(mount =>
        words.every(word =>
          SEARCHED.some(column =>
            mount[column].toLocaleLowerCase().includes(word),
          ),
        ),
      );
}

/** Sorts mounts by a column, those of one bucket by prefix, and those alike by name. */
export function sortMounts(
  mounts: TitledMount[],
  { column, direction }: SortDescriptor,
): TitledMount[] {
  const key = column as MountColumn;
  const sign = direction === 'descending' ? -1 : 1;
  return [...mounts].sort(
    (a, b) =>
      sign * collator.compare(a[key], b[key]) ||
      (key === 'bucket' ? collator.compare(a.prefix, b.prefix) : 0) ||
      collator.compare(a.name, b.name) ||
      collator.compare(a.id, b.id),
  );
}
