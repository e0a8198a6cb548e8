import { historyOfPath } from '../../tests/historyOfPath';
import { itemFactOf } from './itemFactOf';

/** `name ms/visits`, and since when. */
const timesOf = (path: string, resolvedAt: number | null = null) =>
  itemFactOf(historyOfPath(path, { resolvedAt })).statuses.map(
    ({ name, ms, visits, since }) =>
      `${name} ${ms}/${visits}${since === null ? '' : ` since ${since}`}`,
  );

it.each([
  ['T0', null, ['To Do 0/1 since 0']],
  ['T0 D2 R5', null, ['To Do 2/1', 'Doing 3/1', 'Review 0/1 since 5']],
  ['T0 D2 T5', null, ['To Do 2/2 since 5', 'Doing 3/1']],
  ['T0 D2 X5', null, ['To Do 2/1', 'Doing 3/1', 'Done 0/0']],
  ['T0 D2 X5 D8 X9', null, ['To Do 2/1', 'Doing 4/2', 'Done 3/1']],
  ['T0 D2 X5', 6, ['To Do 2/1', 'Doing 3/1', 'Done 1/1']],
  ['T0 D2 R4 X6', 3, ['To Do 2/1', 'Doing 1/1', 'Review 0/0', 'Done 0/0']],
  ['X0', null, ['Done 0/0']],
  ['X0', -3, ['Done 0/0']],
  ['T0 D3 X3', null, ['To Do 3/1', 'Done 0/0']],
])('%s, resolved %s', (path, resolvedAt, expected) => {
  expect(timesOf(path, resolvedAt)).toEqual(expected);
});

it('says what each counts as, and who says so', () => {
  const { statuses } = itemFactOf(historyOfPath('T0 G1 D2 R3 X4'));
  expect(
    statuses.map(({ name, stage, work, by }) => [name, stage, work, by]),
  ).toEqual([
    ['To Do', 'todo', null, 'source'],
    ['Gone', null, null, 'source'],
    ['Doing', 'inProgress', 'active', 'source'],
    ['Review', 'inProgress', 'waiting', 'config'],
    ['Done', 'done', null, 'source'],
  ]);
});

describe('a status that was renamed', () => {
  const renamed = historyOfPath('T0', {
    statuses: [
      { id: '10', name: 'To Do', category: 'todo', from: 0, to: 2 },
      { id: '20', name: 'Doing', category: null, from: 2, to: 5 },
      { id: '10', name: 'Backlog', category: null, from: 5, to: 6 },
      { id: '20', name: 'QA', category: 'inProgress', from: 6, to: null },
    ],
  });

  it('is one, under its later name, with the category that it has', () => {
    expect(itemFactOf(renamed).statuses).toMatchObject([
      { id: '10', name: 'Backlog', stage: 'todo', ms: 3, visits: 2 },
      { id: '20', name: 'QA', work: 'active', ms: 3, visits: 2, since: 6 },
    ]);
  });

  it('has the rule of its later name all along', () => {
    const qa = new Map([
      ['qa', { stage: 'inProgress', work: 'waiting' } as const],
    ]);
    const layers = [{ by: 'config', rules: qa }];
    expect(itemFactOf({ ...renamed, layers })).toMatchObject({
      startedAt: 2,
      activeMs: 0,
      waitingMs: 4,
      statuses: [{ by: 'source' }, { work: 'waiting', by: 'config' }],
    });
  });
});
