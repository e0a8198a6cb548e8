import type { FlowTile } from '@activity-insights/plugin-activity-common';
import { Button, ButtonIcon, Card, CardBody, Text } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import { useId } from 'react';
import { Sparkline } from '../../charts/flow/sparkline/Sparkline';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import styles from './Tiles.module.css';
import { useTileWords, type TileContext } from './useTileWords';

/** One number: what it is, how it has been, what it was before, and the ways to its items and its explanation. */
export function FlowTileCard(props: {
  tile: FlowTile;
  context: TileContext;
  /** Whether there is room for how it has been. */
  isLarge: boolean;
  onItems(): void;
  onExplain(): void;
}) {
  const { tile, context, isLarge, onItems, onExplain } = props;
  const { t, amount } = useFlowChartWords();
  const title = useId();
  const words = useTileWords(tile, context);
  const { name, value, detail, comparison, reason, trend } = words;
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
              aria-label={t('flow.tile.show', { name, value })}
              onPress={onItems}
            >
              {value}
            </Button>
            {isLarge && tile.trend.length > 1 && (
              <Sparkline
                values={tile.trend}
                label={trend}
                isLastPartial={context.isNow}
                width={56}
                height={24}
              />
            )}
          </div>
          {detail && <QuietText>{detail}</QuietText>}
          {reason && <QuietText>{reason}</QuietText>}
          {tile.few && tile.few.length > 0 && (
            <div>
              <QuietText>{t('flow.tile.few')}</QuietText>
              <ul className={styles.few}>
                {tile.few.map(item => (
                  <li key={item.key}>
                    {t('flow.tile.fewItem', {
                      key: item.key,
                      value: amount(item.value, tile.unit),
                    })}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className={styles.foot}>
            {comparison && <QuietText>{comparison}</QuietText>}
            <QuietText>
              {t('flow.tile.n', { number: formatCount(tile.n) })}
            </QuietText>
          </div>
        </section>
      </CardBody>
    </Card>
  );
}
