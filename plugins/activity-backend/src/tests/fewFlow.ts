import type {
  ActivityRecord,
  WorkItemRecord,
} from '@activity-insights/plugin-activity-node';
import type { Place } from './FlowServer';
import {
  fakeChange,
  fakeDeed,
  fakeDeployment,
  fakeEntry,
  fakeItem,
  fakePerson,
} from './fakeWork';
import { flowTypes } from './randomFlow';

const at = (time: string) => Date.parse(`2026-03-${time}:00Z`);

const statuses = {
  Open: { id: '1', name: 'Open', category: 'todo' },
  Doing: { id: '3', name: 'In Progress', category: 'inProgress' },
  Review: { id: '4', name: 'Review', category: 'inProgress' },
  Done: { id: '9', name: 'Done', category: 'done' },
} as const;

type Step = [time: string, status: keyof typeof statuses];

/** A work item that was created in the first status and went on to the others. */
function item(
  key: string,
  [[createdAt, first], ...steps]: [Step, ...Step[]],
  overrides: Partial<WorkItemRecord> = {},
): ActivityRecord[] {
  const number = Number(key.split('-')[1]);
  let before: keyof typeof statuses = first;
  const entries = steps.map(([time, status], index) => {
    const from = statuses[before];
    const to = statuses[status];
    before = status;
    return fakeEntry(number, 0, {
      historyId: `${number}.${index}`,
      at: at(time),
      from: from.id,
      fromText: from.name,
      to: to.id,
      toText: to.name,
    });
  });
  const record = fakeItem(number, {
    key,
    status: statuses[before],
    estimate: undefined,
    createdAt: at(createdAt),
    updatedAt: at(steps.at(-1)?.[0] ?? createdAt),
    ...overrides,
  });
  return [record, ...entries];
}

/**
 * Few enough to count by hand: a story of three days that waited two of them in review, a bug in progress, a story that skipped progress,
 * an epic that was not begun, and something secret in progress; a change that waited six hours for its review, and a secret one.
 */
export const fewFlow: Partial<Record<Place, ActivityRecord[]>> = {
  WEB: [
    ...flowTypes,
    ...item(
      'WEB-1',
      [
        ['02T15:00', 'Open'],
        ['03T15:00', 'Doing'],
        ['04T15:00', 'Review'],
        ['06T15:00', 'Done'],
      ],
      { estimate: 2 },
    ),
    ...item(
      'WEB-2',
      [
        ['09T15:00', 'Open'],
        ['10T15:00', 'Doing'],
      ],
      { type: { id: '2', name: 'Bug' } },
    ),
    ...item('WEB-3', [
      ['10T15:00', 'Open'],
      ['11T15:00', 'Done'],
    ]),
    ...item('WEB-4', [['12T15:00', 'Open']], {
      type: { id: '8', name: 'Epic' },
    }),
  ],
  SEC: item('SEC-201', [
    ['14T15:00', 'Open'],
    ['15T15:00', 'Doing'],
  ]),
  code: [
    fakeChange(1, {
      drafts: [],
      openedAt: at('03T12:00'),
      mergedAt: at('04T12:00'),
      updatedAt: at('04T12:00'),
      workItemKeys: [],
    }),
    fakeDeed(1, 0, {
      type: 'change_reviewed',
      workItem: undefined,
      change: '9001',
      actor: fakePerson('ben'),
      occurredAt: at('03T18:00'),
    }),
    fakeDeployment(1, {
      statuses: [{ status: 'success', at: at('04T13:00') }],
      createdAt: at('04T13:00'),
      updatedAt: at('04T13:00'),
      finishedAt: at('04T13:00'),
    }),
  ],
  hidden: [
    fakeChange(101, {
      drafts: [],
      openedAt: at('03T12:00'),
      mergedAt: at('05T12:00'),
      updatedAt: at('05T12:00'),
      workItemKeys: [],
    }),
  ],
};
