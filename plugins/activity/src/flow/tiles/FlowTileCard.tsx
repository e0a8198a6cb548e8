import type { FlowTile } from '@activity-insights/plugin-activity-common';
import { QuietText } from '../../words/QuietText';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { NumberTile } from './NumberTile';
import styles from './Tiles.module.css';
import { useTileWords, type TileContext } from './useTileWords';

/** One number of flow; of too few items, each of them. */
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
  const words = useTileWords(tile, context);
  const { name, value, detail, comparison, reason, trend } = words;
  return (
    <NumberTile
      words={{ name, value, details: [detail, reason], comparison }}
      n={tile.n}
      trend={
        isLarge
          ? { values: tile.trend, label: trend, isLastPartial: context.isNow }
          : undefined
      }
      showLabel={t('flow.tile.show', { name, value })}
      isLarge={isLarge}
      onItems={onItems}
      onExplain={onExplain}
    >
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
    </NumberTile>
  );
}
