import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Section.module.css';

/** A card with a heading, which names it for screen readers too. */
export function Section(props: {
  title: string;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { title, actions, children } = props;
  return (
    <Card aria-label={title} className={styles.section}>
      <CardHeader>
        <Flex justify="between" align="center" gap="4" className={styles.head}>
          <Text
            as="h3"
            variant="title-x-small"
            weight="bold"
            className={styles.title}
          >
            {title}
          </Text>
          {actions && <Flex gap="2">{actions}</Flex>}
        </Flex>
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
