import {
  Alert,
  Button,
  Flex,
  SearchField,
  Select,
  Text,
  useTable,
} from '@backstage/ui';
import { ACCESS_MODES } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useCallback, useMemo } from 'react';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import type { LoadedMounts } from '../../hooks/useMountsOn';
import { describeAccess } from '../../mount/describeAccess';
import type { MountRow } from '../../mount/MountRow';
import { useMessages } from '../../translation/useMessages';
import { countText } from './countText';
import { MountRows } from './MountRows';
import styles from './MountsTable.module.css';
import {
  type MountColumn,
  searchMounts,
  sortMounts,
  type TitledMount,
} from './selectMounts';

/** How many rows a page may show, the usual number first. */
const PAGE_SIZES = [25, 50, 100];

/** A table with no more rows than this needs no filter. */
const FEW = 5;

/** Typing goes on while the rows wait for the end of a word. */
const SEARCH_AFTER_MS = 120;

/** Stands for no filter: a key of a select can't be empty. */
const ANY = 'any';

/** Mounts that can be sorted and filtered, however many there are. */
export function MountsTable(props: {
  /** At least one mount. */
  mounts: LoadedMounts & Required<Pick<LoadedMounts, 'value'>>;
  /** The columns, without the mount's own name, which comes first. */
  columns: readonly Exclude<MountColumn, 'name'>[];
}) {
  const { mounts, columns } = props;
  const t = useMessages();
  const rows = useTitled(mounts.value);
  const pageSizeOptions = useMemo(
    () =>
      PAGE_SIZES.map(value => ({
        value,
        label: t('common.table.pageSize', { size: countText(value) }),
      })),
    [t],
  );
  const getLabel = useCallback(
    (page: { offset?: number; pageSize: number; totalCount?: number }) => {
      const { offset = 0, pageSize, totalCount = 0 } = page;
      return t('common.table.page', {
        from: countText(Math.min(offset + 1, totalCount)),
        to: countText(Math.min(offset + pageSize, totalCount)),
        total: countText(totalCount),
      });
    },
    [t],
  );
  const { tableProps, search, filter } = useTable<TitledMount, string>({
    mode: 'complete',
    data: rows,
    initialSort: { column: 'name', direction: 'ascending' },
    initialFilter: ANY,
    sortFn: sortMounts,
    searchFn: searchMounts,
    searchDebounceMs: SEARCH_AFTER_MS,
    filterFn: byAccess,
    paginationOptions: {
      type: 'page',
      pageSize: PAGE_SIZES[0],
      pageSizeOptions,
      getLabel,
    },
  });
  const { onChange: setSearch } = search;
  const { onChange: setFilter } = filter;
  const clear = useCallback(() => {
    setSearch('');
    setFilter(ANY);
  }, [setSearch, setFilter]);

  return (
    <Flex direction="column" gap="4">
      {rows.length > FEW && (
        <div className={styles.filters}>
          <SearchField
            className={styles.search}
            size="small"
            aria-label={t('common.table.search')}
            placeholder={t('common.table.searchPlaceholder')}
            value={search.value}
            onChange={setSearch}
          />
          <Select
            className={styles.select}
            size="small"
            aria-label={t('common.table.accessFilter')}
            selectedKey={filter.value ?? ANY}
            onSelectionChange={key => setFilter(String(key))}
            options={[
              { value: ANY, label: t('common.table.anyAccess') },
              ...ACCESS_MODES.map(access => ({
                value: access,
                label: describeAccess(access, t).label,
              })),
            ]}
          />
        </div>
      )}
      <LoadProgress mounts={mounts} />
      <MountRows
        table={tableProps}
        columns={columns}
        hasPages={rows.length > PAGE_SIZES[0]}
        onClear={clear}
      />
    </Flex>
  );
}

function byAccess(mounts: TitledMount[], access: string): TitledMount[] {
  return access === ANY
    ? mounts
    : mounts.filter(mount => mount.access === access);
}

/** Says how far the loading is, or where it ended. */
function LoadProgress({ mounts }: { mounts: LoadedMounts }) {
  const t = useMessages();
  const { value = [], total = 0, isComplete, error, retry } = mounts;
  const counts = { loaded: countText(value.length), total: countText(total) };
  if (error) {
    return (
      <Alert
        status="warning"
        icon
        title={t('common.table.incompleteTitle', counts)}
        description={error.message}
        customActions={
          <Button size="small" variant="secondary" onPress={retry}>
            {t('common.retry')}
          </Button>
        }
      />
    );
  }
  return (
    <Text as="p" role="status" variant="body-small" color="secondary">
      {isComplete
        ? t(
            total === 1 ? 'common.table.countOne' : 'common.table.countMany',
            counts,
          )
        : t('common.table.progress', counts)}
    </Text>
  );
}

/** Mounts whose owners and clusters have the names that people know. */
function useTitled(mounts: readonly MountRow[]): TitledMount[] {
  const refs = useMemo(
    () =>
      mounts.flatMap(({ ownerRef, clusterRef }) =>
        [ownerRef, clusterRef].filter(ref => ref !== undefined),
      ),
    [mounts],
  );
  const titleOf = useEntityTitles(refs);
  return useMemo(() => {
    const title = (ref: string | undefined) => (ref ? titleOf(ref) : '');
    return mounts.map(mount => ({
      ...mount,
      owner: title(mount.ownerRef),
      cluster: title(mount.clusterRef),
    }));
  }, [mounts, titleOf]);
}
