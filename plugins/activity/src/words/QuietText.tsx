import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './QuietText.module.css';

/** What is said in passing. The portal's own secondary colour is too faint for small letters on a dark card. */
export function QuietText({ children }: { children: ReactNode }) {
  return (
    <Text as="p" variant="body-small" className={styles.quiet}>
      {children}
    </Text>
  );
}
