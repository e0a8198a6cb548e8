import type { EventType } from '@activity-insights/plugin-activity-common';
import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import type { ChangeHistory } from './ChangeHistory';
import type { GitlabChange } from './changeSchema';
import { toChangeEvents } from './toChangeEvents';
import { toChangeRecord } from './toChangeRecord';

/** Told of a merge request whatever is shown of its history. */
const ownTypes: EventType[] = [
  'change_opened',
  'change_merged',
  'change_closed',
];
const notedTypes: EventType[] = ['change_reviewed', 'change_approved'];

/**
 * Everything that is to be stored of a merge request. A comment that was deleted leaves no trace, so its events are
 * counted at the end; those that are not shown are not taken for gone.
 */
export function toChangeRecords(
  change: GitlabChange,
  history: ChangeHistory,
): ActivityRecord[] {
  const events = toChangeEvents(change, history);
  const types = history.notes ? [...ownTypes, ...notedTypes] : ownTypes;
  return [
    toChangeRecord(change, history),
    ...events,
    {
      kind: 'eventCensus',
      of: { change: `${change.id}` },
      types,
      keys: events
        .filter(({ type }) => types.includes(type))
        .map(({ key }) => key),
    },
  ];
}
