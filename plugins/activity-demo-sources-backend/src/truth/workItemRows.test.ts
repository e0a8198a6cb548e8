import { createCompany } from '../chronicle/createCompany';
import { handMadeCompany } from '../jira/testing/handMadeCompany';
import { on } from '../jira/testing/harbourItems';
import { historyOf } from '../jira/testing/historyOf';
import { parentOnRecord } from './parentOnRecord';
import { tellTruth } from './tellTruth';

const company = handMadeCompany();

function rowsAt(at: number, now = at) {
  return new Map(
    [...tellTruth(company, 'work-items', 'harbour', at, now)].map(row => [
      row.key,
      row,
    ]),
  );
}

describe('work items at a moment', () => {
  it('are as they were, not as they are', () => {
    const rows = rowsAt(on(20), on(60));
    expect(rows.get('HARB-3')).toEqual({
      source: 'jira',
      id: 10_009,
      key: 'HARB-3',
      earlierKeys: [],
      project: 'HARB',
      summary: 'Plan berths by draught',
      type: 'Story',
      status: 'In Progress',
      statusCategory: 'inProgress',
      priority: 'Medium',
      reporter: 'p-1',
      assignee: 'p-2',
      parent: 10_006,
      parentOnRecord: 10_006,
      labels: ['tide'],
      components: ['Berth Planner', 'Tide Table'],
      fixVersions: [],
      sprints: [103, 106],
      estimate: 5,
      flagged: true,
      createdAt: '2026-01-07T09:30:00.000Z',
      updatedAt: '2026-01-23T09:00:00.000Z',
      hidden: false,
    });
    expect(rowsAt(on(26)).get('HARB-3')).toMatchObject({
      statusCategory: 'done',
      fixVersions: ['1.0'],
      flagged: false,
      resolvedAt: '2026-01-30T09:00:00.000Z',
    });
    expect(rowsAt(on(2)).has('HARB-3')).toBe(false);
  });

  it('are called by the keys of the time', () => {
    expect(rowsAt(on(20)).get('HARB-8')).toMatchObject({ earlierKeys: [] });
    expect(rowsAt(on(23)).get('QUAY-2')).toMatchObject({
      project: 'QUAY',
      earlierKeys: ['HARB-8'],
    });
  });

  it('say what has become of them since', () => {
    const then = rowsAt(on(20), on(60));
    expect(then.get('HARB-6')?.since).toEqual({
      reason: 'deleted',
      at: '2026-02-14T09:00:00.000Z',
    });
    expect(then.get('HARB-7')).toMatchObject({
      hidden: false,
      since: { reason: 'hidden', at: '2026-02-04T09:00:00.000Z' },
    });
    expect(rowsAt(on(20)).get('HARB-6')?.since).toBeUndefined();
    expect(rowsAt(on(60)).has('HARB-6')).toBe(false);
    expect(rowsAt(on(60)).get('HARB-7')?.hidden).toBe(true);
  });
});

describe('parentOnRecord', () => {
  const item = (parent: number | undefined, edits: [number, number?][]) => {
    let from = parent;
    return historyOf({
      id: 10_999,
      createdAt: on(6),
      fields: { team: 'harbour', number: 99, summary: 'Part', parent },
      edits: edits.map(([day, to]) => {
        const set = { parent: [from, to] as const };
        from = to;
        return { at: on(day), set };
      }),
    });
  };
  // 10,018 is deleted on day 40.
  it.each([
    ['what it is part of still', item(10_006, []), 10, 60, 10_006],
    [
      'nothing, if its first parent is gone',
      item(10_018, []),
      10,
      60,
      undefined,
    ],
    ['the same while that is there', item(10_018, []), 10, 39, 10_018],
    [
      'what an entry names, gone or not',
      item(10_018, [[20, 10_006]]),
      10,
      60,
      10_018,
    ],
    [
      'nothing, if the last parent is gone',
      item(10_006, [[20, 10_018]]),
      30,
      60,
      undefined,
    ],
    [
      'what was before the last parent',
      item(10_006, [[20, 10_018]]),
      10,
      60,
      10_006,
    ],
    [
      'nothing after it was taken out',
      item(10_006, [[20, undefined]]),
      30,
      60,
      undefined,
    ],
    [
      'nothing that is yet to come',
      item(undefined, [[20, 10_006]]),
      10,
      15,
      undefined,
    ],
  ] as const)('is %s', (_, history, at, now, parent) => {
    const moments = { at: on(at), now: on(now) };
    expect(parentOnRecord({ company, ...moments }, history)).toBe(parent);
  });
});

describe('work items of a company', () => {
  const whole = createCompany({ seed: 5, scale: { people: 1, months: 1 } });
  const now = Date.UTC(2026, 6, 15, 12);

  it('are those that are listed without a moment, and issues of GitLab', () => {
    const rows = whole.teams.flatMap(({ id }) => [
      ...tellTruth(whole, 'work-items', id, now),
    ]);
    const items = whole.teams.flatMap(({ id }) => [
      ...tellTruth(whole, 'items', id, now),
    ]);
    const ofJira = rows.filter(({ source }) => source === 'jira');
    expect(ofJira.map(({ key, status }) => [key, status])).toEqual(
      items.map(({ key, status }) => [key, status]),
    );
    const ofGitlab = rows.filter(({ source }) => source === 'gitlab');
    expect(new Set(ofGitlab.map(({ status }) => status))).toEqual(
      new Set(['Open', 'Closed']),
    );
  });
});
