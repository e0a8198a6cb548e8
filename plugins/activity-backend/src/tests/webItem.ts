import type {
  ActivityRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import { fakeItem, fakeType } from './fakeWork';

/** An item of the project WEB, of which nobody has charge. */
export function item(
  number: number,
  parent?: number,
  overrides: Partial<WorkItemRecord> = {},
): WorkItemRecord {
  return fakeItem(number, {
    project: { id: 'WEB', name: 'WEB' },
    summary: `About ${number}`,
    parent: parent === undefined ? undefined : { id: `${1000 + parent}` },
    assignee: undefined,
    ...overrides,
  });
}

/** What makes an item one of the root type. */
export const epic = { type: { id: '8', name: 'Epic' } };
/** The types of the project. */
export const types = [
  fakeType({ id: '8', name: 'Epic', level: 1 }),
  fakeType({ id: '1', name: 'Story', level: 0 }),
];

/** That an item is deleted. */
export const tombstone = (number: number): ActivityRecord => ({
  kind: 'tombstone',
  of: 'workItem',
  id: `${1000 + number}`,
  reason: 'deleted',
});
