import type { FlowQuery } from '@activity-insights/plugin-activity-common';
import { useCallback, useMemo, useState } from 'react';
import type { ChoiceOption } from '../../filters/choiceOptions';
import type { Answer } from '../../loading/useAnswer';
import { useFlowAnswer } from './useFlowAnswer';

/** The types of work items that one can choose from. The same object until something about it changes. */
export interface ItemTypes
  extends Pick<Answer<unknown>, 'error' | 'isLoading'> {
  options: ChoiceOption[];
  /** Asks for them, if nobody has done so yet. */
  want(): void;
}

/** Asks which types of work items there are, whatever is chosen of them, as soon as somebody wants to choose. */
export function useItemTypes(query: FlowQuery, revision: number): ItemTypes {
  const [isWanted, setIsWanted] = useState(false);
  const { type, ...everyType } = query;
  const key = `types ${JSON.stringify(everyType)}`;
  const { value, error, isLoading } = useFlowAnswer(
    isWanted ? key : undefined,
    revision,
    (api, signal) =>
      api.getBreakdown('flow-distribution', everyType, { signal }),
  );
  const want = useCallback(() => setIsWanted(true), []);
  return useMemo(
    () => ({
      options: (value?.parts ?? []).map(({ name }) => ({
        id: name,
        label: name,
      })),
      error,
      isLoading,
      want,
    }),
    [value, error, isLoading, want],
  );
}
