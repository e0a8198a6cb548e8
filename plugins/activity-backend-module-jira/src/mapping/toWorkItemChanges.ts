import type {
  WorkItemChangeRecord,
  WorkItemFieldMeaning,
} from '@activity-insights/plugin-activity-node';
import type { KnownFields } from '../fields/KnownFields';
import { toActor } from '../people/toActor';
import type { DatedHistory } from './sortHistories';

/** Descriptions and the like are not kept whole: nobody reads them here. */
const longestText = 1_000;
/** Lists of the ids of sprints grow with every sprint. */
const longestIds = 10_000;

/** What the fields hold that sites number as they were installed, and name in their language. */
const meanings: Readonly<Record<keyof KnownFields, WorkItemFieldMeaning>> = {
  estimate: 'estimate',
  epicLink: 'parent',
  parentLink: 'parent',
  sprint: 'sprint',
  flagged: 'blocked',
};

/** Everything that changed of an item, by position. */
export function toWorkItemChanges(
  workItem: string,
  histories: readonly DatedHistory[],
  known: KnownFields,
): WorkItemChangeRecord[] {
  const meaningById = new Map(
    (Object.keys(meanings) as (keyof KnownFields)[]).flatMap(kind =>
      known[kind].map(id => [id, meanings[kind]] as const),
    ),
  );
  return histories.flatMap(({ id, at, author, items }) => {
    const actor = toActor(author);
    return items.map((item, position): WorkItemChangeRecord => {
      const { field, fieldId, from, fromString, to, toString: toText } = item;
      const means = meaningById.get(fieldId ?? '');
      return {
        kind: 'workItemChange',
        workItem,
        historyId: id,
        position,
        at,
        ...(actor && { actor }),
        field,
        ...(fieldId && { fieldId }),
        ...(means && { means }),
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
