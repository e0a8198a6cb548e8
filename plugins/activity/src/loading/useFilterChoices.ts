import type { FilterChoices } from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useMemo, useState } from 'react';
import { activityApiRef } from '../api/activityApiRef';
import type { ActivityFilter } from '../location/activityFilter';
import { useAnswer, type Answer } from './useAnswer';

/** What filters can choose from. The same object until something about it changes. */
export interface LazyChoices
  extends Pick<
    Answer<FilterChoices>,
    'value' | 'error' | 'isLoading' | 'reload'
  > {
  /** Asks for them, if nobody has done so yet. */
  want(): void;
}

/** Asks what filters can choose from when a menu is opened, or when what is chosen already has to be named. */
export function useFilterChoices(
  entity: string,
  { scope, project, person }: ActivityFilter,
): LazyChoices {
  const api = useApi(activityApiRef);
  const [isWanted, setIsWanted] = useState(false);
  const mustName = project.length > 0 || person.length > 0;
  const { value, error, isLoading, reload } = useAnswer(
    isWanted || mustName ? `${scope} ${entity}` : undefined,
    signal => api.getFilterChoices({ entity, scope }, { signal }),
  );
  const want = useCallback(() => setIsWanted(true), []);
  return useMemo(
    () => ({ value, error, isLoading, reload, want }),
    [value, error, isLoading, reload, want],
  );
}
