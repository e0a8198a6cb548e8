import type {
  FlowItems,
  FlowMetricId,
  FlowTiles,
} from '@activity-insights/plugin-activity-common';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import { useWhileVisible } from '../../loading/useWhileVisible';
import { answerDays } from '../../transforms/answerDays';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';
import { FlowTileCard } from './FlowTileCard';
import { mainTiles } from './mainTiles';
import styles from './Tiles.module.css';

export interface FlowTileRowsProps {
  answer: FlowTiles;
  /** What has been under way the longest, once it is known. */
  oldest: FlowItems['items'][number] | undefined;
  isReading: boolean;
  isSlow: boolean;
  onItems(metric: FlowMetricId): void;
  onExplain(metric: FlowMetricId): void;
}

/** The five numbers that answer the question of the page, in a row, and how new they are. */
export function MainTiles(props: FlowTileRowsProps) {
  const { answer, isReading, isSlow } = props;
  const { t, age, days } = useWords();
  const [now, setNow] = useState(Date.now);
  useWhileVisible(() => setNow(Date.now()), 60_000);
  const read = answer.dataAsOf
    ? t('flow.tile.dataAsOf', { age: age(answer.dataAsOf, now) })
    : t('flow.tile.never');
  const waiting = isSlow ? t('flow.tile.slow') : t('flow.tile.updating');
  const length = answerDays(answer).days;
  return (
    <section aria-label={t('flow.tile.main')} className={styles.stack}>
      <div className={styles.row}>
        <Tiles {...props} ids={mainTiles[answer.about]} isLarge now={now} />
      </div>
      <div className={styles.status}>
        <QuietText>{t('flow.tile.compared', { days: days(length) })}</QuietText>
        <Text as="p" variant="body-small" color="secondary" role="status">
          {isReading ? `${read} · ${waiting}` : read}
        </Text>
      </div>
    </section>
  );
}

/** The other numbers of the answer. */
export function MoreTiles(props: FlowTileRowsProps) {
  const { answer } = props;
  const { t } = useWords();
  const main = mainTiles[answer.about];
  const others = answer.tiles.map(({ id }) => id);
  return (
    <section aria-label={t('flow.tile.more')} className={styles.more}>
      <Tiles
        {...props}
        ids={others.filter(id => !main.includes(id))}
        isLarge={false}
        now={Date.now()}
      />
    </section>
  );
}

function Tiles(
  props: FlowTileRowsProps & {
    ids: readonly FlowMetricId[];
    isLarge: boolean;
    now: number;
  },
) {
  const { answer, oldest, ids, isLarge, now, onItems, onExplain } = props;
  const { days } = answerDays(answer);
  const context = { days, isNow: Date.parse(answer.to) > now, oldest };
  return ids
    .map(id => answer.tiles.find(tile => tile.id === id))
    .filter(tile => tile !== undefined)
    .map(tile => (
      <FlowTileCard
        key={tile.id}
        tile={tile}
        context={context}
        isLarge={isLarge}
        onItems={() => onItems(tile.id)}
        onExplain={() => onExplain(tile.id)}
      />
    ));
}
