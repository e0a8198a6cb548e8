import type {
  FieldChange,
  ItemHistory,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import { deliveryOf, type TrueChange } from './Delivery';
import { compareKeys } from './compareKeys';
import { stretchesOf } from './Stretch';

const hour = (n: number) => Date.UTC(2026, 2, 1, n);
const iso = (n: number) => new Date(hour(n)).toISOString();

function historyOf(changes: [number, FieldChange[]][]): ItemHistory {
  return {
    id: 1,
    createdAt: hour(0),
    reporter: 'p-1',
    initial: {
      team: 'harbour',
      number: 1,
      type: 'Task',
      summary: 'Paint the quay',
      description: '',
      status: 'To Do',
      priority: 'Medium',
      labels: [],
      components: [],
      fixVersions: [],
      sprints: [],
      flagged: false,
    },
    changes: changes.map(([at, fields], id) => ({
      id,
      at: hour(at),
      by: 'p-1',
      fields,
    })),
    comments: [],
    links: [],
  };
}

const status = (from: string, to: string) =>
  ({ field: 'status', from, to } as FieldChange);

describe('stretchesOf', () => {
  it('tells a status again that was entered again', () => {
    const history = historyOf([
      [1, [status('To Do', 'In Progress')]],
      [3, [status('In Progress', 'Done')]],
      [4, [status('Done', 'In Progress')]],
    ]);
    expect(stretchesOf(history, 'status', hour(9))).toEqual([
      { value: 'To Do', from: iso(0), to: iso(1) },
      { value: 'In Progress', from: iso(1), to: iso(3) },
      { value: 'Done', from: iso(3), to: iso(4) },
      { value: 'In Progress', from: iso(4) },
    ]);
  });

  it('ends with the present, and leaves out what took no time', () => {
    const history = historyOf([
      [1, [status('To Do', 'In Progress')]],
      [1, [status('In Progress', 'Blocked')]],
      [5, [status('Blocked', 'Done')]],
    ]);
    expect(stretchesOf(history, 'status', hour(5))).toEqual([
      { value: 'To Do', from: iso(0), to: iso(1) },
      { value: 'Blocked', from: iso(1) },
    ]);
  });

  it('has nothing while there is no value', () => {
    const history = historyOf([
      [2, [{ field: 'flagged', from: false, to: true }]],
      [6, [{ field: 'flagged', from: true, to: false }]],
    ]);
    expect(stretchesOf(history, 'flagged', hour(9))).toEqual([
      { value: '1', from: iso(2), to: iso(6) },
    ]);
    expect(stretchesOf(history, 'assignee', hour(9))).toEqual([]);
  });
});

describe('deliveryOf', () => {
  const change = (state: TrueChange['state'], deployedAt?: string) => ({
    project: 'acme/web',
    iid: 1,
    state,
    deployedAt,
  });
  it.each([
    ['none', []],
    ['none', [change('closed')]],
    ['open', [change('open'), change('merged', iso(1))]],
    ['merged', [change('merged'), change('merged', iso(1))]],
    ['deployed', [change('merged', iso(2)), change('closed')]],
  ])('is %s for %j', (state, changes) => {
    expect(deliveryOf(changes)).toBe(state);
  });
});

describe('compareKeys', () => {
  it('orders numbers as numbers', () => {
    const keys = ['WEB-10', 'API-3', 'WEB-2', 'acme/web#11', 'acme/web#9'];
    expect(keys.sort(compareKeys)).toEqual([
      'API-3',
      'WEB-2',
      'WEB-10',
      'acme/web#9',
      'acme/web#11',
    ]);
  });
});
