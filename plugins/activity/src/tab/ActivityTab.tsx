import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useElementWidth } from '../charts/useElementWidth';
import { EventsPanel } from '../events/EventsPanel';
import { FilterBar } from '../filters/FilterBar';
import { useActivityLocation } from '../location/useActivityLocation';
import { ActivityBody } from './ActivityBody';
import styles from './ActivityTab.module.css';
import { hourChoices } from './cards/hourChoices';
import { useActivityAnswers } from './useActivityAnswers';

/** The Activity tab of an entity page: when a team or a service moves, and the events behind it. */
export function ActivityTab() {
  const { entity } = useEntity();
  return <ActivityOf key={stringifyEntityRef(entity)} entity={entity} />;
}

function ActivityOf({ entity }: { entity: Entity }) {
  const [location, change] = useActivityLocation();
  const [measure, width] = useElementWidth();
  const answers = useActivityAnswers(stringifyEntityRef(entity), location);
  const { query, today, defaultZone, heatmap, days } = answers;

  return (
    <div ref={measure} className={styles.stack}>
      <FilterBar
        location={location}
        change={change}
        today={today}
        defaultZone={defaultZone}
      />
      <ActivityBody
        entity={entity}
        location={location}
        change={change}
        answers={answers}
        width={width}
      />
      <EventsPanel
        selection={location.selection}
        query={query}
        weeks={days?.weeks}
        hours={hourChoices(location.selection, heatmap.value?.matrix, width)}
        onSelect={selection => change({ selection }, { replace: true })}
        onClose={() => change({ selection: undefined })}
      />
    </div>
  );
}
