import { Button, ButtonIcon, Card, CardBody, Text } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import { useId, type ReactNode } from 'react';
import { Sparkline } from '../../charts/flow/sparkline/Sparkline';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import styles from './Tiles.module.css';

/** A number in words. */
export interface NumberWords {
  name: string;
  value: string;
  /** What the value is, in a few words each. */
  details: readonly (string | undefined)[];
  comparison: string | undefined;
}

/** One number: what it is, how it has been, what it was before, and the ways to what it counts and to its explanation. */
export function NumberTile(props: {
  words: NumberWords;
  n: number;
  /** How it has been; missing where there is no room for it. */
  trend?: {
    values: readonly (number | null)[];
    /** All of it in words. */
    label: string;
    isLastPartial: boolean;
  };
  /** Said of the button that is the value, such as `Throughput: 14, show the items`. */
  showLabel: string;
  isLarge: boolean;
  onItems(): void;
  onExplain(): void;
  children?: ReactNode;
}) {
  const { words, n, trend, showLabel, isLarge, children } = props;
  const { onItems, onExplain } = props;
  const { name, value, details, comparison } = words;
  const { t } = useWords();
  const title = useId();
  return (
    <Card className={styles.tile}>
      <CardBody>
        <section className={styles.body} aria-labelledby={title}>
          <div className={styles.head}>
            <Text as="h2" id={title} variant="body-small" weight="bold">
              {name}
            </Text>
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={t('flow.tile.explain', { name })}
              icon={<RiInformationLine aria-hidden="true" />}
              onPress={onExplain}
            />
          </div>
          <div className={styles.figure}>
            <Button
              size="small"
              variant="tertiary"
              className={isLarge ? styles.value : styles.smallValue}
              aria-label={showLabel}
              onPress={onItems}
            >
              {value}
            </Button>
            {trend && trend.values.length > 1 && (
              <Sparkline {...trend} width={56} height={24} />
            )}
          </div>
          {details.map(
            detail => detail && <QuietText key={detail}>{detail}</QuietText>,
          )}
          {children}
          <div className={styles.foot}>
            {comparison && <QuietText>{comparison}</QuietText>}
            <QuietText>
              {t('flow.tile.n', { number: formatCount(n) })}
            </QuietText>
          </div>
        </section>
      </CardBody>
    </Card>
  );
}
