import type {
  ActivityQuery,
  Calendar,
  Heatmap,
  HeatmapPeriod,
  Pace,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { activityApiRef } from '../api/activityApiRef';
import { useAnswer, type Answer } from '../loading/useAnswer';
import { useLiveReload } from '../loading/useLiveReload';
import { useWhileVisible } from '../loading/useWhileVisible';
import type { ActivityLocation } from '../location/activityLocation';
import { toActivityQuery } from '../query/toActivityQuery';
import { toHeatmapQuery } from '../query/toHeatmapQuery';
import { todayIn } from '../query/todayIn';
import { answerDays, type AnswerDays } from '../transforms/answerDays';

/** All that the tab knows of the activity of its entity. */
export interface ActivityAnswers {
  query: ActivityQuery;
  /** Today in the zone of the answer, `YYYY-MM-DD`. */
  today: string;
  /** The default zone of the entity, once an answer has told it. */
  defaultZone: string | undefined;
  /** In the unit of the address; with `previous` where that is compared with. */
  heatmap: Answer<Heatmap>;
  calendar: Answer<Calendar>;
  pace: Answer<Pace>;
  /** The range of equal length before that of the heatmap, if it may be told. */
  previous: HeatmapPeriod | undefined;
  /** The days of the heatmap's range. */
  days: AnswerDays | undefined;
  /** When the heatmap was last refreshed by itself, in UTC epoch milliseconds. */
  refreshedAt: number | undefined;
  /** Asks for all of them again; what is shown stays until the answers are there. */
  reload(): void;
}

/** How often an answer that lacks something is asked for again. */
const incompleteMilliseconds = 30_000;

/** Asks for the activity of an entity, as the address says. */
export function useActivityAnswers(
  entity: string,
  location: ActivityLocation,
): ActivityAnswers {
  const api = useApi(activityApiRef);
  const [defaultZone, setDefaultZone] = useState<string>();
  const today = todayIn([location.zone, defaultZone], Date.now());
  const query = toActivityQuery(entity, location, today);
  const key = JSON.stringify(query);
  const heatmapQuery = toHeatmapQuery(query, location);
  const heatmapKey = JSON.stringify(heatmapQuery);

  const heatmap = useAnswer(heatmapKey, signal =>
    api.getHeatmap(heatmapQuery, { signal }),
  );
  const calendar = useAnswer(key, signal => api.getCalendar(query, { signal }));
  const pace = useAnswer(key, signal => api.getPace(query, { signal }));

  // What may not be told of the range before is refused as a whole, so it is a question of its own; and the last one.
  const isBeforeWanted =
    heatmap.isCurrent &&
    location.comparison === 'off' &&
    (heatmap.value?.total ?? 0) > 0;
  const before = useAnswer(isBeforeWanted ? key : undefined, signal =>
    api.getHeatmap({ ...query, compare: 'previous' }, { signal }),
  );

  const answered = heatmap.isCurrent ? heatmap.value : undefined;
  const answeredZone = query.timezone ? undefined : answered?.timezone;
  useEffect(() => {
    if (answeredZone) setDefaultZone(answeredZone);
  }, [answeredZone]);

  const { reload: reloadHeatmap } = heatmap;
  const { reload: reloadCalendar } = calendar;
  const { reload: reloadPace } = pace;
  const { reload: reloadBefore } = before;
  const reload = useCallback(() => {
    reloadHeatmap();
    reloadCalendar();
    reloadPace();
    reloadBefore();
  }, [reloadHeatmap, reloadCalendar, reloadPace, reloadBefore]);

  const isLoading = heatmap.isLoading || calendar.isLoading || pace.isLoading;
  const [refresh, setRefresh] = useState<{ key: string; at: number }>();
  useLiveReload(() => {
    setRefresh({ key: heatmapKey, at: Date.now() });
    reload();
  }, isLoading);

  const coverage = answered?.coverage;
  const isFilling =
    coverage?.mapped && coverage.harvested && !coverage.complete;
  useWhileVisible(
    () => {
      if (!isLoading) reload();
    },
    isFilling ? incompleteMilliseconds : undefined,
  );

  const { changedAt = -Infinity } = heatmap;
  const isRefreshed = refresh?.key === heatmapKey && changedAt >= refresh.at;

  return {
    query,
    today,
    defaultZone,
    heatmap,
    calendar,
    pace,
    previous:
      answered?.previous ??
      (before.isCurrent ? before.value?.previous : undefined),
    days: heatmap.value && answerDays(heatmap.value),
    refreshedAt: isRefreshed ? changedAt : undefined,
    reload,
  };
}
