import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { useElementWidth } from '../charts/useElementWidth';
import { activityKindOf } from '../entity/isActivityAvailable';
import { EventsPanel } from '../events/EventsPanel';
import { ExplainPanel } from '../explain/ExplainPanel';
import { FilterBar } from '../filters/FilterBar';
import { useFilterChoices } from '../loading/useFilterChoices';
import { useActivityLocation } from '../location/useActivityLocation';
import { ActivityBody } from './ActivityBody';
import styles from './ActivityTab.module.css';
import { hourChoices } from './cards/hourChoices';
import { TabActions } from './TabActions';
import { useActivityAnswers } from './useActivityAnswers';

/** The Activity tab of an entity page: when a team or a service moves, and the events behind it. */
export function ActivityTab() {
  const { entity } = useEntity();
  return <ActivityOf key={stringifyEntityRef(entity)} entity={entity} />;
}

function ActivityOf({ entity }: { entity: Entity }) {
  const ref = stringifyEntityRef(entity);
  const [location, change] = useActivityLocation();
  const [measure, width] = useElementWidth();
  const [isExplaining, setIsExplaining] = useState(false);
  const answers = useActivityAnswers(ref, location);
  const choices = useFilterChoices(ref, location.filter);
  const { query, today, defaultZone, heatmap, days } = answers;
  const isGroup = activityKindOf(entity) === 'Group';

  return (
    <div ref={measure} className={styles.stack}>
      <FilterBar
        location={location}
        change={change}
        today={today}
        defaultZone={defaultZone}
        isGroup={isGroup}
        excluded={heatmap.value?.excluded}
        choices={choices}
      >
        <TabActions entity={ref} location={location} answers={answers} />
      </FilterBar>
      <ActivityBody
        entity={entity}
        location={location}
        change={change}
        answers={answers}
        width={width}
        onExplain={() => setIsExplaining(true)}
      />
      <EventsPanel
        selection={location.selection}
        query={query}
        answeredAt={heatmap.answeredAt}
        weeks={days?.weeks}
        hours={hourChoices(location, heatmap.value, width)}
        onSelect={selection => change({ selection }, { replace: true })}
        onClose={() => change({ selection: undefined })}
      />
      <ExplainPanel
        isOpen={isExplaining}
        answer={heatmap.value}
        answers={answers}
        location={location}
        choices={choices.value}
        isGroup={isGroup}
        onClose={() => setIsExplaining(false)}
      />
    </div>
  );
}
