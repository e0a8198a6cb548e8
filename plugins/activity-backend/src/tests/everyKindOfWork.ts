import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import {
  fakeChange,
  fakeDeed,
  fakeDeployment,
  fakeEntry,
  fakeItem,
  fakeSprint,
  fakeType,
} from './fakeWork';

const blocks = (direction: 'outward' | 'inward', other: number) => ({
  id: '300',
  type: 'Blocks',
  description: direction === 'outward' ? 'blocks' : 'is blocked by',
  direction,
  other: { id: `${1000 + other}`, key: `WEB-${other}` },
});

/** One of each kind, and two work items that are linked. */
export const everyKindOfWork: ActivityRecord[] = [
  fakeType(),
  fakeItem(1, { links: [blocks('outward', 2)] }),
  fakeItem(2, { links: [blocks('inward', 1)], assignee: undefined }),
  fakeEntry(1, 0),
  fakeEntry(1, 1, { field: 'assignee' }),
  fakeSprint(),
  fakeChange(1),
  fakeDeployment(1),
  fakeDeed(1, 1),
  fakeDeed(2, 2),
];
