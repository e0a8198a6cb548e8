import {
  flowMetrics,
  type FlowMetricId,
} from '@activity-insights/plugin-activity-common';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { lazy, Suspense, useState } from 'react';
import { useDoraNumbers } from '../dora/loading/useDoraNumbers';
import { activityKindOf } from '../entity/isActivityAvailable';
import { useFilterChoices } from '../loading/useFilterChoices';
import { noFilter } from '../location/activityFilter';
import { answerDays } from '../transforms/answerDays';
import type { NamedExplanation } from './cards/FlowPage';
import { FlowExplainDrawer } from './explain/FlowExplainDrawer';
import { FlowDownload } from './filters/FlowDownload';
import { FlowToolbar } from './filters/FlowToolbar';
import { FlowBody } from './FlowBody';
import styles from './FlowTab.module.css';
import { ItemsDrawer } from './items/ItemsDrawer';
import { useFlowTiles } from './loading/useFlowTiles';
import { useItemTypes } from './loading/useItemTypes';
import { isOfSubject } from './location/flowLocation';
import { useFlowLocation } from './location/useFlowLocation';
import { FlowLoading } from './pictures/FlowLoading';
import { toFlowQuery } from './query/toFlowQuery';

// Only who looks at deployments loads it.
const DoraBody = lazy(() =>
  import('../dora/DoraBody').then(module => ({ default: module.DoraBody })),
);

/** What an explanation lists that names no metric. */
const usualMetrics = {
  workItems: 'throughput',
  changes: 'change-throughput',
} as const satisfies Record<string, FlowMetricId>;

/** The Flow tab of an entity page: how work moves, where it waits, and the items behind each number. */
export function FlowTab() {
  const { entity } = useEntity();
  return <FlowOfEntity key={stringifyEntityRef(entity)} entity={entity} />;
}

function FlowOfEntity({ entity }: { entity: Entity }) {
  const ref = stringifyEntityRef(entity);
  const [location, change] = useFlowLocation();
  const [explained, setExplained] = useState<NamedExplanation>();
  const numbers = useFlowTiles(ref, location);
  const { query, today, defaultZone, learnZone, tiles, revision } = numbers;
  const { project, selection } = location;
  const deliveries = useDoraNumbers(ref, location, today, learnZone);
  const kind = activityKindOf(entity);
  const choices = useFilterChoices(ref, { ...noFilter, project });
  const items = toFlowQuery(ref, location, 'workItems', today);
  const types = useItemTypes(items, revision);

  return (
    <div className={styles.stack}>
      <FlowToolbar
        location={location}
        change={change}
        today={today}
        defaultZone={defaultZone}
        isGroup={kind === 'Group'}
        choices={choices}
        types={types}
      >
        {isOfSubject(location) ? (
          <FlowDownload
            kind="flow"
            query={{ ...query, about: location.about, compare: 'previous' }}
            days={tiles.value && answerDays(tiles.value)}
          />
        ) : (
          <FlowDownload
            kind="dora"
            query={{ ...deliveries.query, compare: 'previous' }}
            days={
              deliveries.answer.value && answerDays(deliveries.answer.value)
            }
          />
        )}
      </FlowToolbar>
      {isOfSubject(location) ? (
        <>
          <FlowBody
            location={location}
            change={change}
            numbers={numbers}
            deliveries={deliveries.query}
            isService={kind === 'Component'}
            onExplain={setExplained}
          />
          <FlowExplainDrawer
            explained={explained}
            fallback={usualMetrics[location.about]}
            onItems={shown => {
              setExplained(undefined);
              change({ selection: shown });
            }}
            onClose={() => setExplained(undefined)}
          />
          <ItemsDrawer
            selection={selection}
            query={
              selection
                ? toFlowQuery(
                    ref,
                    location,
                    flowMetrics[selection.metric].about,
                    today,
                  )
                : query
            }
            revision={revision}
            onSort={sort =>
              selection &&
              change({ selection: { ...selection, sort } }, { replace: true })
            }
            onClose={() => change({ selection: undefined })}
          />
        </>
      ) : (
        <Suspense fallback={<FlowLoading isSlow={false} />}>
          <DoraBody
            entity={ref}
            isService={kind === 'Component'}
            location={location}
            change={change}
            numbers={deliveries}
          />
        </Suspense>
      )}
    </div>
  );
}
