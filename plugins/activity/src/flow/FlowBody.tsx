import type {
  DoraQuery,
  FlowMetricId,
  FlowTiles,
} from '@activity-insights/plugin-activity-common';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { FailureAlert } from '../pictures/FailureAlert';
import { useWords } from '../words/useWords';
import type { FlowPage, NamedExplanation } from './cards/FlowPage';
import styles from './FlowTab.module.css';
import { useAgeing } from './loading/useAgeing';
import type { FlowNumbers } from './loading/useFlowTiles';
import type { SubjectLocation } from './location/flowLocation';
import { itemsOf } from './location/flowSelection';
import type { ChangeFlowLocation } from './location/useFlowLocation';
import { isNothing } from './pictures/emptyReason';
import { FlowEmpty } from './pictures/FlowEmpty';
import { FlowFailure } from './pictures/FlowFailure';
import { FlowLoading, LoadingCards } from './pictures/FlowLoading';
import { FlowNotes } from './pictures/FlowNotes';
import { MainTiles, MoreTiles } from './tiles/FlowTileRows';

// The numbers are there before the code of the charts is.
const FlowCards = lazy(() =>
  import('./cards/FlowCards').then(module => ({ default: module.FlowCards })),
);

// What is delivered stands further down.
const DoraRow = lazy(() =>
  import('../dora/DoraRow').then(module => ({ default: module.DoraRow })),
);

interface FlowBodyProps {
  location: SubjectLocation;
  change: ChangeFlowLocation;
  numbers: FlowNumbers;
  /** What deliveries are asked for with. */
  deliveries: DoraQuery;
  /** Whether the entity has deployments of its own. */
  isService: boolean;
  onExplain(explained: NamedExplanation): void;
}

/** What stands below the toolbar: the numbers and the charts, or why there are none. */
export function FlowBody(props: FlowBodyProps) {
  const { location, change, numbers } = props;
  const { tiles, today, reload } = numbers;
  const { value, error, isCurrent, isSlow } = tiles;
  // Numbers of another question must not be taken for the answer to the one that failed.
  if (error && !(value && isCurrent)) {
    return (
      <FlowFailure
        error={error}
        location={location}
        onRetry={reload}
        onChange={change}
      />
    );
  }
  // Work items and changes have other numbers: those of the one say nothing of the other.
  if (!value || value.about !== location.about) {
    return <FlowLoading isSlow={isSlow} />;
  }
  if (isNothing(value)) {
    return (
      <FlowEmpty
        answer={value}
        location={location}
        today={today}
        onChange={change}
        onRetry={reload}
      />
    );
  }
  return <FlowOf {...props} answer={value} />;
}

function FlowOf(props: FlowBodyProps & { answer: FlowTiles }) {
  const { location, change, numbers, answer, onExplain } = props;
  const { deliveries, isService } = props;
  const { query, today, revision, tiles, reload } = numbers;
  const { t } = useWords();
  const ageing = useAgeing(location.about, query, revision);
  const isStale = !tiles.isCurrent;

  const onItems = useCallback<FlowPage['onItems']>(
    selection => change({ selection }),
    [change],
  );
  const page = useMemo<FlowPage>(
    () => ({
      location,
      change,
      query,
      tiles: answer,
      today,
      revision,
      onItems,
      onExplain,
    }),
    [location, change, query, answer, today, revision, onItems, onExplain],
  );
  const explain = (metric: FlowMetricId) => {
    const tile = answer.tiles.find(({ id }) => id === metric);
    if (!tile) return;
    onExplain({ name: t(`flow.metric.${metric}`), explain: tile.explain });
  };
  const rows = {
    answer,
    oldest: ageing.isCurrent ? ageing.value?.items[0] : undefined,
    isReading: tiles.isLoading,
    isSlow: tiles.isSlow,
    onItems: (metric: FlowMetricId) => onItems(itemsOf(metric)),
    onExplain: explain,
  };
  return (
    <>
      {tiles.error && (
        <FailureAlert
          status="warning"
          title={t('flow.picture.refresh')}
          error={tiles.error}
          onRetry={reload}
        />
      )}
      <div
        className={isStale ? `${styles.stack} ${styles.stale}` : styles.stack}
        aria-busy={isStale}
      >
        <MainTiles {...rows} />
        <FlowNotes notes={answer.notes} />
      </div>
      <Suspense fallback={<LoadingCards />}>
        <FlowCards page={page} numbers={tiles} ageing={ageing} />
      </Suspense>
      <Suspense fallback={null}>
        <DoraRow
          query={deliveries}
          isService={isService}
          location={location}
          change={change}
          revision={revision}
        />
      </Suspense>
      <MoreTiles {...rows} />
    </>
  );
}
