import type { WorkTree } from '@activity-insights/plugin-activity-common';
import { Button, Text } from '@backstage/ui';
import { useState, type ReactNode } from 'react';
import { useWhileVisible } from '../loading/useWhileVisible';
import { formatCount } from '../transforms/format';
import { useWords } from '../words/useWords';
import type { ChangeWorkLocation } from './location/useWorkLocation';
import type { WorkLocation } from './location/workLocation';
import styles from './WorkTab.module.css';

const shownTypes = 6;

/** The few numbers that answer the question of the page: how many items of each type, and what is not among the trees. */
export function WorkHeadline(props: {
  answer: Pick<
    WorkTree,
    'rootTypes' | 'byType' | 'unlinked' | 'removed' | 'dataAsOf'
  >;
  location: Pick<WorkLocation, 'unlinked' | 'removed'>;
  change: ChangeWorkLocation;
  isReading: boolean;
  isSlow: boolean;
}) {
  const { answer, location, change, isReading, isSlow } = props;
  const { t, age } = useWords();
  const [now, setNow] = useState(Date.now);
  useWhileVisible(() => setNow(Date.now()), 60_000);
  const read = answer.dataAsOf
    ? t('work.headline.dataAsOf', { age: age(answer.dataAsOf, now) })
    : t('work.headline.never');
  const waiting = isSlow
    ? t('work.headline.slow')
    : t('work.headline.refreshing');

  return (
    <div className={styles.headline}>
      <ul className={styles.figures}>
        {namedTypes(answer).map(({ type, count }) => (
          <Figure
            key={type}
            count={count}
            unit={type || t('work.headline.noType')}
          />
        ))}
        <SwitchedFigure
          count={answer.unlinked}
          unit={t('work.headline.unlinked')}
          isShown={location.unlinked}
          names={{
            show: t('work.headline.showUnlinked'),
            hide: t('work.headline.hideUnlinked'),
          }}
          onSwitch={unlinked => change({ unlinked })}
        />
        <SwitchedFigure
          count={answer.removed}
          unit={t('work.headline.removed')}
          isShown={location.removed}
          names={{
            show: t('work.headline.showRemoved'),
            hide: t('work.headline.hideRemoved'),
          }}
          onSwitch={removed => change({ removed })}
        />
      </ul>
      <Text as="p" variant="body-small" color="secondary" role="status">
        {isReading ? `${read} · ${waiting}` : read}
      </Text>
    </div>
  );
}

/** The types of roots, and those that most items have. */
function namedTypes({
  rootTypes,
  byType,
}: Pick<WorkTree, 'rootTypes' | 'byType'>): WorkTree['byType'] {
  const isRoot = ({ type }: { type: string }) => rootTypes.includes(type);
  const others = byType.filter(entry => !isRoot(entry));
  return [...byType.filter(isRoot), ...others].slice(0, shownTypes);
}

/** What is not among the trees, with the button that shows it; nothing where there is none of it. */
function SwitchedFigure(props: {
  count: number;
  unit: string;
  isShown: boolean;
  /** Of the button, for whoever does not see what it stands beside. */
  names: { show: string; hide: string };
  onSwitch(isShown: boolean): void;
}) {
  const { count, unit, isShown, names, onSwitch } = props;
  const { t } = useWords();
  if (count === 0 && !isShown) return null;
  return (
    <Figure count={count} unit={unit}>
      <Button
        size="small"
        variant="tertiary"
        aria-label={isShown ? names.hide : names.show}
        onPress={() => onSwitch(!isShown)}
      >
        {isShown ? t('work.headline.hide') : t('work.headline.show')}
      </Button>
    </Figure>
  );
}

function Figure(props: { count: number; unit: string; children?: ReactNode }) {
  const { count, unit, children } = props;
  return (
    <li className={styles.figure}>
      <Text variant="title-x-small" weight="bold" className={styles.number}>
        {formatCount(count)}
      </Text>{' '}
      <Text variant="body-medium" color="secondary">
        {unit}
      </Text>
      {children}
    </li>
  );
}
