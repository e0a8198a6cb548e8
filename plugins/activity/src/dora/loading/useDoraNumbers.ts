import type {
  Dora,
  DoraQuery,
} from '@activity-insights/plugin-activity-common';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { FlowLocation } from '../../flow/location/flowLocation';
import type { Answer } from '../../loading/useAnswer';
import { useLiveReload } from '../../loading/useLiveReload';
import { toDoraQuery } from '../query/toDoraQuery';
import { useDoraAnswer } from './useDoraAnswer';

const nothing = () => {};

/** The five metrics, and what the rest of the page is asked with. */
export interface DoraNumbers {
  query: DoraQuery;
  answer: Answer<Dora>;
  /** Counts how often everything is to be asked for again. */
  revision: number;
  /** Asks for all of it again; what is shown stays until the answers are there. */
  reload(): void;
}

/**
 * Asks for the five metrics where the address says deployments, and again when the backend says that something has changed.
 *
 * @param today - `YYYY-MM-DD` in the zone of the page
 * @param learnZone - is told the default zone of the entity
 */
export function useDoraNumbers(
  entity: string,
  location: FlowLocation,
  today: string,
  learnZone: (zone: string) => void,
): DoraNumbers {
  const [revision, setRevision] = useState(0);
  const key = JSON.stringify(toDoraQuery(entity, location, today));
  // The same object as long as it asks the same.
  const query = useMemo<DoraQuery>(() => JSON.parse(key), [key]);
  const isAsked = location.about === 'deployments';
  const answer = useDoraAnswer(
    isAsked ? key : undefined,
    revision,
    (api, signal) =>
      api.getMetrics({ ...query, compare: 'previous' }, { signal }),
  );

  const isDefault = isAsked && answer.isCurrent && !query.timezone;
  const zone = isDefault ? answer.value?.timezone : undefined;
  useEffect(() => {
    if (zone) learnZone(zone);
  }, [zone, learnZone]);

  const reload = useCallback(() => setRevision(count => count + 1), []);
  useLiveReload(isAsked ? reload : nothing, answer.isLoading);
  return { query, answer, revision, reload };
}
