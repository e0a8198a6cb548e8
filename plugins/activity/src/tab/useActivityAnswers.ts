import type {
  ActivityQuery,
  Calendar,
  Heatmap,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { activityApiRef } from '../api/activityApiRef';
import { useAnswer, type Answer } from '../loading/useAnswer';
import { useWhileVisible } from '../loading/useWhileVisible';
import type { ActivityLocation } from '../location/activityLocation';
import { todayIn } from '../query/todayIn';
import { toActivityQuery } from '../query/toActivityQuery';
import { answerDays, type AnswerDays } from '../transforms/answerDays';

/** All that the tab knows of the activity of its entity. */
export interface ActivityAnswers {
  query: ActivityQuery;
  /** Today in the zone of the answer, `YYYY-MM-DD`. */
  today: string;
  /** The default zone of the entity, once an answer has told it. */
  defaultZone: string | undefined;
  heatmap: Answer<Heatmap>;
  calendar: Answer<Calendar>;
  /** The days of the heatmap's range. */
  days: AnswerDays | undefined;
  /** Asks for both again; what is shown stays until the answers are there. */
  reload(): void;
}

/** How often an answer that lacks something is asked for again. */
const incompleteMilliseconds = 30_000;

/** Asks for heatmap and calendar of an entity, as the address says. */
export function useActivityAnswers(
  entity: string,
  location: ActivityLocation,
): ActivityAnswers {
  const api = useApi(activityApiRef);
  const [defaultZone, setDefaultZone] = useState<string>();
  const today = todayIn([location.zone, defaultZone], Date.now());
  const query = toActivityQuery(entity, location, today);
  const key = JSON.stringify(query);

  const heatmap = useAnswer(key, signal => api.getHeatmap(query, { signal }));
  const calendar = useAnswer(key, signal => api.getCalendar(query, { signal }));

  const answered = heatmap.isCurrent ? heatmap.value : undefined;
  const answeredZone = query.timezone ? undefined : answered?.timezone;
  useEffect(() => {
    if (answeredZone) setDefaultZone(answeredZone);
  }, [answeredZone]);

  const { reload: reloadHeatmap } = heatmap;
  const { reload: reloadCalendar } = calendar;
  const reload = useCallback(() => {
    reloadHeatmap();
    reloadCalendar();
  }, [reloadHeatmap, reloadCalendar]);

  const coverage = answered?.coverage;
  const isFilling =
    coverage?.mapped && coverage.harvested && !coverage.complete;
  useWhileVisible(
    () => {
      if (!heatmap.isLoading && !calendar.isLoading) reload();
    },
    isFilling ? incompleteMilliseconds : undefined,
  );

  return {
    query,
    today,
    defaultZone,
    heatmap,
    calendar,
    days: heatmap.value && answerDays(heatmap.value),
    reload,
  };
}
