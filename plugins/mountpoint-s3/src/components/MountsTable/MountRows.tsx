import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Button,
  CellText,
  type ColumnConfig,
  Flex,
  Table,
  Text,
  type UseTableResult,
} from '@backstage/ui';
import { memo, useMemo } from 'react';
import { describeAccess } from '../../mount/describeAccess';
import { useMessages } from '../../translation/useMessages';
import type { MountColumn, TitledMount } from './selectMounts';

function Rows(props: {
  table: UseTableResult<TitledMount>['tableProps'];
  columns: readonly Exclude<MountColumn, 'name'>[];
  /** Whether there is more than a page of them. */
  hasPages: boolean;
  /** Takes the filter back that leaves no row. */
  onClear: () => void;
}) {
  const { table, columns, hasPages, onClear } = props;
  const t = useMessages();
  const columnConfig = useColumns(columns);
  return (
    <Table
      {...table}
      pagination={hasPages ? table.pagination : { type: 'none' }}
      columnConfig={columnConfig}
      emptyState={
        <Flex direction="column" align="center" gap="3">
          <Text>{t('common.table.noMatch')}</Text>
          <Button size="small" variant="secondary" onPress={onClear}>
            {t('common.table.clearFilter')}
          </Button>
        </Flex>
      }
    />
  );
}

/**
 * The rows of a table of mounts. They are drawn anew only when they change, not
 * with every letter of a search.
 */
export const MountRows = memo(Rows);

/**
 * The columns. What has none of its own stands below another: the prefix below
 * the bucket, or the mount, and the namespace below the cluster.
 */
function useColumns(
  columns: readonly Exclude<MountColumn, 'name'>[],
): ColumnConfig<TitledMount>[] {
  const t = useMessages();
  const linkTo = useEntityRefLink();
  return useMemo(() => {
    const prefixOf = ({ prefix }: TitledMount) =>
      prefix || t('common.wholeBucket');
    const cells: {
      [column in MountColumn]: ColumnConfig<TitledMount>['cell'];
    } = {
      name: mount => (
        <CellText
          title={mount.name}
          href={linkTo(mount.id)}
          description={columns.includes('bucket') ? undefined : prefixOf(mount)}
        />
      ),
      cluster: mount => (
        <CellText
          title={mount.cluster}
          href={mount.clusterRef && linkTo(mount.clusterRef)}
          description={
            columns.includes('namespace') ? undefined : mount.namespace
          }
        />
      ),
      namespace: mount => <CellText title={mount.namespace} />,
      bucket: mount => (
        <CellText title={mount.bucket} description={prefixOf(mount)} />
      ),
      access: mount => (
        <CellText title={describeAccess(mount.access, t).label} />
      ),
      owner: mount => (
        <CellText
          title={mount.owner}
          href={mount.ownerRef && linkTo(mount.ownerRef)}
        />
      ),
    };
    const labels: { [column in MountColumn]: string } = {
      name: t('common.table.mount'),
      cluster: t('common.table.cluster'),
      namespace: t('common.table.namespace'),
      bucket: t('common.table.bucket'),
      access: t('common.table.access'),
      owner: t('common.table.owner'),
    };
    return (['name', ...columns] as const).map(column => ({
      id: column,
      label: labels[column],
      cell: cells[column],
      isSortable: true,
      // Names of buckets are the longest, and a prefix may be longer still.
      defaultWidth: column === 'bucket' ? '2fr' : '1fr',
      isRowHeader: column === 'name',
    }));
  }, [columns, linkTo, t]);
}
