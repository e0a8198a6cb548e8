import { Card, CardBody, Skeleton, Text } from '@backstage/ui';
import { Suspense, type ReactNode } from 'react';
import styles from './Cards.module.css';

/**
 * A chart under the question that it answers.
 *
 * @param height - height of the chart in CSS pixels, kept free while its code is loaded
 */
export function ChartCard(props: {
  title: string;
  height: number;
  /** Choices that concern this chart alone. */
  toolbar?: ReactNode;
  children: ReactNode;
}) {
  const { title, height, toolbar, children } = props;
  return (
    <Card>
      <CardBody>
        <section className={styles.card} aria-label={title}>
          <div className={styles.head}>
            <Text as="h2" variant="body-large" weight="bold">
              {title}
            </Text>
            {toolbar}
          </div>
          <Suspense
            fallback={
              <>
                <Skeleton width="100%" height={height} />
                <Skeleton width={240} height={16} />
              </>
            }
          >
            <div>{children}</div>
          </Suspense>
        </section>
      </CardBody>
    </Card>
  );
}
