import { Card, CardBody, Flex, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Picture.module.css';

/** Where charts would be: what is the matter, and the one next step. */
export function PictureCard(props: {
  icon: ReactNode;
  title: string;
  /** `alert` is read out at once, `status` when there is a pause. */
  role?: 'alert' | 'status';
  children: ReactNode;
}) {
  const { icon, title, role, children } = props;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3" className={styles.picture} role={role}>
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
          <Text as="h2" variant="title-x-small" weight="bold">
            {title}
          </Text>
          {children}
        </Flex>
      </CardBody>
    </Card>
  );
}
