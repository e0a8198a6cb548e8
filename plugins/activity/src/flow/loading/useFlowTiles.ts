import type {
  FlowQuery,
  FlowTiles,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { flowApiRef } from '../../api/flowApiRef';
import { useAnswer, type Answer } from '../../loading/useAnswer';
import { useLiveReload } from '../../loading/useLiveReload';
import { todayIn } from '../../query/todayIn';
import { isOfSubject, type FlowLocation } from '../location/flowLocation';
import { toFlowQuery } from '../query/toFlowQuery';

/** The numbers on top, and what the rest of the page is asked with. */
export interface FlowNumbers {
  /** Of the page, about what it is about. */
  query: FlowQuery;
  /** Today in the zone of the answer, `YYYY-MM-DD`. */
  today: string;
  /** The default zone of the entity, once an answer has told it. */
  defaultZone: string | undefined;
  /** To be told the default zone where another answer says it first. */
  learnZone(zone: string): void;
  tiles: Answer<FlowTiles>;
  /** Counts how often everything is to be asked for again. */
  revision: number;
  /** Asks for all of it again; what is shown stays until the answers are there. */
  reload(): void;
}

/** Asks for the numbers of an entity, as the address says, unless it says deployments; and again when the backend says that something has changed. */
export function useFlowTiles(
  entity: string,
  location: FlowLocation,
): FlowNumbers {
  const api = useApi(flowApiRef);
  const [defaultZone, setDefaultZone] = useState<string>();
  const [revision, setRevision] = useState(0);
  const { zone } = location;
  const about = isOfSubject(location) ? location.about : 'workItems';
  const today = todayIn([zone, defaultZone], Date.now());
  const key = JSON.stringify(toFlowQuery(entity, location, about, today));
  // The same object as long as it asks the same: charts are drawn anew only for something new.
  const query = useMemo<FlowQuery>(() => JSON.parse(key), [key]);
  const tiles = useAnswer(
    isOfSubject(location) ? `${about} ${key}` : undefined,
    signal =>
      api.getTiles({ ...query, about, compare: 'previous' }, { signal }),
  );

  const isDefault = tiles.isCurrent && !query.timezone;
  const answeredZone = isDefault ? tiles.value?.timezone : undefined;
  useEffect(() => {
    if (answeredZone) setDefaultZone(answeredZone);
  }, [answeredZone]);

  const { reload: reloadTiles } = tiles;
  const reload = useCallback(() => {
    reloadTiles();
    setRevision(count => count + 1);
  }, [reloadTiles]);
  useLiveReload(reload, tiles.isLoading);

  return {
    query,
    today,
    defaultZone,
    learnZone: setDefaultZone,
    tiles,
    revision,
    reload,
  };
}
