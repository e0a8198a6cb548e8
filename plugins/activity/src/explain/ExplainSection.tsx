import { Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';
import styles from './Explain.module.css';

/** A part of the explanation under its heading. */
export function ExplainSection(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Text as="h3" id={id} variant="body-medium" weight="bold">
        {title}
      </Text>
      {children}
    </section>
  );
}
