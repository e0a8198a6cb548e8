import type {
  SavedViewList,
  SaveView,
} from '@activity-insights/plugin-activity-common';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback, useState } from 'react';
import { activityApiRef } from '../api/activityApiRef';
import { useAnswer, type Answer } from './useAnswer';

/** The saved views of an entity: one's own, and those that others share. */
export interface SavedViews {
  views: Answer<SavedViewList>;
  /** Asks for them, if nobody has done so yet. */
  want(): void;
  /** Saves a view; one's own of the same name is replaced. Rejects with the error of the backend. */
  save(view: Omit<SaveView, 'entity'>): Promise<void>;
  /** Deletes a view. Rejects with the error of the backend. */
  remove(id: string): Promise<void>;
}

export function useSavedViews(entity: string): SavedViews {
  const api = useApi(activityApiRef);
  const [isWanted, setIsWanted] = useState(false);
  const views = useAnswer(isWanted ? entity : undefined, signal =>
    api.getViews({ entity }, { signal }),
  );
  const { reload } = views;
  return {
    views,
    want: useCallback(() => setIsWanted(true), []),
    save: useCallback(
      async view => {
        await api.saveView({ ...view, entity });
        reload();
      },
      [api, entity, reload],
    ),
    remove: useCallback(
      async id => {
        await api.deleteView(id);
        reload();
      },
      [api, reload],
    ),
  };
}
