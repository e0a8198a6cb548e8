import type { WorkItemChangeRecord } from '@activity-insights/plugin-activity-node';
import { toActor } from '../people/toActor';
import type { DatedHistory } from './sortHistories';

/** Descriptions and the like are not kept whole: nobody reads them here. */
const longestText = 1_000;
/** Lists of the ids of sprints grow with every sprint. */
const longestIds = 10_000;

/** Everything that changed of an item, by position. */
export function toWorkItemChanges(
  workItem: string,
  histories: readonly DatedHistory[],
): WorkItemChangeRecord[] {
  return histories.flatMap(({ id, at, author, items }) => {
    const actor = toActor(author);
    return items.map((item, position): WorkItemChangeRecord => {
      const { field, fieldId, from, fromString, to, toString: toText } = item;
      return {
        kind: 'workItemChange',
        workItem,
        historyId: id,
        position,
        at,
        ...(actor && { actor }),
        field,
        ...(fieldId && { fieldId }),
        ...withText('from', from, longestIds),
        ...withText('fromText', fromString, longestText),
        ...withText('to', to, longestIds),
        ...withText('toText', toText, longestText),
      };
    });
  });
}

function withText<K extends string>(
  name: K,
  value: string | null | undefined,
  longest: number,
): { [key in K]?: string } {
  if (value === null || value === undefined || value === '') return {};
  return { [name]: value.slice(0, longest) } as { [key in K]?: string };
}
