import { Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';
import styles from '../Item.module.css';

/** A part of the panel under the question that it answers. */
export function ItemSection(props: {
  title: string;
  /** Choices that concern this part alone. */
  toolbar?: ReactNode;
  children: ReactNode;
}) {
  const { title, toolbar, children } = props;
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <Text as="h4" id={id} variant="body-medium" weight="bold">
          {title}
        </Text>
        {toolbar}
      </div>
      {children}
    </section>
  );
}
