import type {
  Calendar,
  Heatmap,
  Pace,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { activityApiRef } from '../api/activityApiRef';
import { useAnswer, type Answer } from '../loading/useAnswer';
import type { ActivityRange } from '../location/activityRange';
import { toActivityQuery } from '../query/toActivityQuery';
import { todayIn } from '../query/todayIn';
import { cardLocation } from './cardLocation';

/** What the card knows of its entity: the answers that the tab would get for the same range. */
export interface CardAnswers {
  range: ActivityRange;
  heatmap: Answer<Heatmap>;
  calendar: Answer<Calendar>;
  pace: Answer<Pace>;
  /** Asks for all of them again; what is shown stays until the answers are there. */
  reload(): void;
}

/** Asks for the last twelve weeks of an entity. */
export function useCardAnswers(entity: string): CardAnswers {
  const api = useApi(activityApiRef);
  // Which day is the last one depends on the zone of the entity, which the first answer tells.
  const [zone, setZone] = useState<string>();
  const today = todayIn([zone], Date.now());
  const location = cardLocation(today);
  const query = toActivityQuery(entity, location, today);
  const key = JSON.stringify(query);

  const heatmap = useAnswer(key, signal => api.getHeatmap(query, { signal }));
  const calendar = useAnswer(key, signal => api.getCalendar(query, { signal }));
  const pace = useAnswer(key, signal => api.getPace(query, { signal }));
  const answeredZone = heatmap.value?.timezone;
  useEffect(() => setZone(answeredZone), [answeredZone]);

  const { reload: reloadHeatmap } = heatmap;
  const { reload: reloadCalendar } = calendar;
  const { reload: reloadPace } = pace;
  const reload = useCallback(() => {
    reloadHeatmap();
    reloadCalendar();
    reloadPace();
  }, [reloadHeatmap, reloadCalendar, reloadPace]);

  return { range: location.range, heatmap, calendar, pace, reload };
}
