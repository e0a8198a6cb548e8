import { historyOfPath } from '../../tests/historyOfPath';
import type { ItemFact } from './ItemFact';
import type { ItemHistory } from './ItemHistory';
import { itemFactOf } from './itemFactOf';

/** started, done, lead, cycle, active, waiting; `-` for null. */
const numbers = (fact: ItemFact) =>
  [
    fact.startedAt,
    fact.doneAt,
    fact.leadMs,
    fact.cycleMs,
    fact.activeMs,
    fact.waitingMs,
  ]
    .map(each => each ?? '-')
    .join(' ');

describe('itemFactOf', () => {
  it.each<[string, string, number | null, string, string[]]>([
    // what, path, resolved, started done lead cycle active waiting, defects
    ['nothing was done yet', 'T0', null, '- - - - - -', []],
    ['done in one go', 'T0 D2 X5', null, '2 5 5 3 3 0', []],
    ['begun when it was created', 'D0 X4', null, '0 4 4 4 4 0', []],
    ['created late', 'T100 D102 X105', null, '102 105 5 3 3 0', []],
    ['waiting in between', 'T0 D2 R4 D5 X9', null, '2 9 9 7 6 1', []],
    ['several spells', 'T0 D1 R3 D4 T6 D9 R10 X12', null, '1 12 12 11 5 6', []],
    ['sent back once', 'T0 D2 T4 D7 X10', null, '2 10 10 8 5 3', []],
    ['sent back for good', 'T0 D2 T4', null, '2 - - - 2 0', []],
    ['in progress', 'T0 D2', null, '2 - - - 0 0', []],
    ['in progress for a while', 'T0 D2 R5', null, '2 - - - 3 0', []],
    ['reopened', 'T0 D2 X5 D8 X9', null, '2 9 9 7 4 3', []],
    ['reopened and not done since', 'T0 D2 X5 D8', null, '2 - - - 3 3', []],
    ['done in the backlog', 'T0 X4', null, '- 4 4 - - -', ['skipped-progress']],
    ['done so twice', 'T0 X4 T6 X7', null, '- 7 7 - - -', ['skipped-progress']],
    ['done so, then begun', 'T0 X4 D6 X7', null, '6 7 7 1 1 0', []],
    [
      'through progress in no time',
      'T0 D3 X3',
      null,
      '- 3 3 - - -',
      ['skipped-progress'],
    ],
    ['back at once', 'T0 D2 T4 D4 X6', null, '2 6 6 4 4 0', []],
    ['born done', 'X0', null, '- 0 - - - -', ['born-done']],
    ['born done, resolved then', 'X0', 0, '- 0 - - - -', ['born-done']],
    ['resolved later', 'X0', 3, '- 3 3 - - -', ['skipped-progress']],
    [
      'brought along from before',
      'X0',
      -4,
      '- -4 - - - -',
      ['born-done', 'done-before-start'],
    ],
    ['born done, done again', 'X0 D3 X5', null, '3 5 5 2 2 0', []],
    [
      'born done, reopened, first resolution kept',
      'X0 D3 X5',
      0,
      '3 0 - - - -',
      ['born-done', 'done-before-start'],
    ],
    ['resolved after its status', 'T0 D2 X5', 6, '2 6 6 4 3 1', []],
    ['resolved as it became done', 'T0 D2 X5', 5, '2 5 5 3 3 0', []],
    ['resolved before', 'T0 D2 R3 X9', 5, '2 5 5 3 1 2', []],
    ['first resolution kept', 'T0 D2 X5 D8 X9', 5, '2 5 5 3 3 0', []],
    ['resolved as it was begun', 'T0 D3 X5', 3, '3 3 3 0 0 0', []],
    [
      'resolved before it was begun',
      'T0 D4 X6',
      3,
      '4 3 3 - - -',
      ['done-before-start'],
    ],
    [
      'resolved before it was created',
      'T0 D2 X5',
      -1,
      '2 -1 - - - -',
      ['done-before-start'],
    ],
    [
      'resolved before, and never begun',
      'T0 X5',
      -1,
      '- -1 - - - -',
      ['skipped-progress', 'done-before-start'],
    ],
    ['a resolution of what is not done', 'T0 D2', 4, '2 - - - 0 0', []],
    [
      'in a deleted status',
      'T0 G2 D4 X6',
      null,
      '2 6 6 4 - -',
      ['unmapped-status'],
    ],
    ['created in a deleted status', 'G0 D2 X5', null, '2 5 5 3 3 0', []],
    ['back in it', 'G0 D2 G4 X5', null, '2 5 5 3 - -', ['unmapped-status']],
    [
      'reopened into a deleted status',
      'T0 D2 X5 G6 X8',
      null,
      '2 8 8 6 - -',
      ['unmapped-status'],
    ],
    ['so, but resolved before', 'T0 D2 X5 G6 X8', 5, '2 5 5 3 3 0', []],
    [
      'now in a deleted status',
      'T0 D2 G5',
      null,
      '2 - - - - -',
      ['unmapped-status'],
    ],
  ])('%s: %s, resolved %s', (_, path, resolvedAt, expected, defects) => {
    const fact = itemFactOf(historyOfPath(path, { resolvedAt }));
    expect(numbers(fact)).toBe(expected);
    expect(fact.defects).toEqual(defects);
  });

  it.each([
    // path, stage now, left progress, left done, stages
    ['T0', 'todo', null, 0, 'todo 0'],
    ['T0 X2', 'done', null, 0, 'todo 0, done 2'],
    ['T0 D2 R4', 'inProgress', null, 0, 'todo 0, inProgress 2'],
    ['T0 D2 T4', 'todo', 4, 0, 'todo 0, inProgress 2, todo 4'],
    ['T0 D2 R4 X6', 'done', 6, 0, 'todo 0, inProgress 2, done 6'],
    ['X0 T2', 'todo', null, 1, 'done 0, todo 2'],
    [
      'T0 D2 X5 D8 X9',
      'done',
      9,
      1,
      'todo 0, inProgress 2, done 5, inProgress 8, done 9',
    ],
    [
      'D0 X1 T2 X3 D4',
      'inProgress',
      null,
      2,
      'inProgress 0, done 1, todo 2, done 3, inProgress 4',
    ],
    ['G0 G1 T2', 'todo', null, 0, 'todo 0'],
  ])('%s is %s, left progress at %s, done %i times', (...row) => {
    const [path, stage, progressUntil, reopened, stages] = row;
    const fact = itemFactOf(historyOfPath(path));
    expect(fact).toMatchObject({ stage, progressUntil, reopened });
    expect(
      fact.stages.map(each => `${each.stage} ${each.from}`).join(', '),
    ).toBe(stages);
  });

  it('begins with the creation, whatever was told of before', () => {
    const fact = itemFactOf(historyOfPath('T-3 D-1 X5', { createdAt: 0 }));
    expect(numbers(fact)).toBe('0 5 5 5 5 0');
  });

  it('takes the first status that is known for that of the creation', () => {
    const fact = itemFactOf(historyOfPath('T2 D4 X5', { createdAt: 0 }));
    expect(numbers(fact)).toBe('4 5 5 1 1 0');
    expect(fact.stages[0]).toEqual({ from: 0, stage: 'todo' });
    expect(fact.statuses[0]).toMatchObject({ name: 'To Do', ms: 4 });
  });

  it('takes the stages of rules for those of the source', () => {
    const rules = new Map([
      ['doing', { stage: 'todo' } as const],
      ['review', { stage: 'done' } as const],
    ]);
    const layers = [{ by: 'component:default/web', rules }];
    const fact = itemFactOf(historyOfPath('T0 D2 R4 X6', { layers }));
    expect(numbers(fact)).toBe('- 4 4 - - -');
    expect(fact.stages).toEqual([
      { from: 0, stage: 'todo' },
      { from: 4, stage: 'done' },
    ]);
  });

  it('tells what it is told of the item', () => {
    const more: Partial<ItemHistory> = {
      itemId: 12,
      isBase: false,
      createdAt: 1,
      estimate: 5,
    };
    expect(itemFactOf(historyOfPath('T1', more))).toEqual({
      ...more,
      stage: 'todo',
      startedAt: null,
      progressUntil: null,
      doneAt: null,
      leadMs: null,
      cycleMs: null,
      activeMs: null,
      waitingMs: null,
      blockedMs: 0,
      blockedSince: null,
      reopened: 0,
      defects: [],
      stages: [{ from: 1, stage: 'todo' }],
      statuses: [
        {
          id: 'T',
          name: 'To Do',
          stage: 'todo',
          work: null,
          by: 'source',
          ms: 0,
          visits: 1,
          since: 1,
        },
      ],
    });
  });
});
