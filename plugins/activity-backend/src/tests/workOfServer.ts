import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import { fakeDeed, fakeItem, fakePerson, fakeType } from './fakeWork';

const version = { id: '9', name: 'Version' };
const epic = { id: '8', name: 'Epic' };
const story = { id: '1', name: 'Story' };

const todo = { id: '1', name: 'To Do', category: 'todo' } as const;
const doing = { id: '3', name: 'In Progress', category: 'inProgress' } as const;
const done = { id: '5', name: 'Done', category: 'done' } as const;

const types = [
  fakeType({ id: '9', name: 'Version', level: 2, isRoot: true }),
  fakeType({ id: '8', name: 'Epic', level: 1 }),
  fakeType({ id: '1', name: 'Story', level: 0 }),
];

/** An item of a project; the number makes its id. */
function item(
  key: string,
  number: number,
  overrides: Partial<WorkItemRecord> = {},
): WorkItemRecord {
  const [project] = key.split('-');
  return fakeItem(number, {
    key,
    project: { id: project, name: project },
    summary: `About ${key}`,
    status: todo,
    type: story,
    assignee: undefined,
    labels: [],
    estimate: undefined,
    dueOn: undefined,
    ...overrides,
  });
}

const below = (number: number) => ({ id: `${1000 + number}` });

/**
 * A version with two epics, of which one is of another project; a story below no version; one whose parent nobody knows; one that is
 * secret, and one of a project that nobody has mapped.
 */
export const workOfServer = {
  WEB: [
    ...types,
    item('WEB-1', 1, { type: version, summary: 'Checkout 3.0' }),
    item('WEB-2', 2, { type: epic, parent: below(1), status: doing }),
    item('WEB-10', 3, {
      parent: below(2),
      status: done,
      assignee: fakePerson('ada'),
      estimate: 3,
      labels: ['ui'],
    }),
    item('WEB-9', 4, {
      parent: below(2),
      status: doing,
      flagged: true,
      dueOn: '2026-01-12',
      assignee: fakePerson('ben'),
      estimate: 5,
    }),
    item('WEB-11', 5, { summary: 'Stands alone' }),
    item('WEB-12', 6, { parent: { id: '7777', key: 'OLD-1' } }),
    fakeDeed(1, 3),
    fakeDeed(2, 4, { actor: fakePerson('ben') }),
  ],
  PAY: [
    item('PAY-1', 11, { type: epic, parent: below(1) }),
    item('PAY-2', 12, {
      parent: below(11),
      labels: ['Cart'],
      assignee: fakePerson('dot'),
    }),
  ],
  SEC: [
    item('SEC-1', 21, {
      parent: below(2),
      summary: 'Hush',
      assignee: fakePerson('cy'),
    }),
  ],
  FREE: [item('FREE-1', 31, { type: version, assignee: fakePerson('cy') })],
};
