import { Flex, Text } from '@backstage/ui';
import { RiFolderCloudLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import styles from './NoMounts.module.css';

/** Stands where a table of mounts would have no row, and says what to do. */
export function NoMounts(props: { text: string; action?: ReactNode }) {
  return (
    <Flex direction="column" align="center" gap="3" p="4">
      <RiFolderCloudLine className={styles.icon} aria-hidden />
      <Text as="p" color="secondary" className={styles.text}>
        {props.text}
      </Text>
      {props.action}
    </Flex>
  );
}
