import { rollUp, type OwnWork, type RolledUpWork } from './rollUp';

const day = 86_400_000;

/** Somewhere in the day with a number. */
const on = (number: number) => number * day + 3_600_000;

function own(overrides: Partial<OwnWork> = {}): OwnWork {
  return {
    category: 'todo',
    estimate: null,
    flagged: false,
    createdAt: on(100),
    startedAt: null,
    updatedAt: on(200),
    dueOn: null,
    ...overrides,
  };
}

const leaf = (overrides: Partial<OwnWork> = {}) => rollUp(own(overrides), []);

describe('rollUp', () => {
  it('counts an item without children as a leaf', () => {
    expect(leaf()).toEqual({
      children: 0,
      items: 1,
      openItems: 1,
      leaves: 1,
      leavesDone: 0,
      leavesInProgress: 0,
      leavesEstimated: 0,
      estimate: 0,
      estimateDone: 0,
      blocked: 0,
      oldestOpenAt: on(100),
      startedAt: null,
      updatedAt: on(200),
      tallies: { v: 1, due: [], changed: [[200, 1]] },
    });
  });

  it.each<[string, Partial<OwnWork>, Partial<RolledUpWork>]>([
    [
      'done',
      { category: 'done', estimate: 3, startedAt: on(150) },
      {
        openItems: 0,
        leavesDone: 1,
        leavesEstimated: 1,
        estimate: 3,
        estimateDone: 3,
        oldestOpenAt: null,
        startedAt: on(150),
      },
    ],
    [
      'in progress',
      { category: 'inProgress', estimate: 0 },
      { openItems: 1, leavesInProgress: 1, leavesEstimated: 1, estimate: 0 },
    ],
    ['flagged and open', { flagged: true }, { blocked: 1 }],
    [
      'flagged and done',
      { flagged: true, category: 'done' },
      { blocked: 0, leavesDone: 1 },
    ],
    [
      'due',
      { dueOn: '1970-01-11' },
      { tallies: { v: 1, due: [[10, 1]], changed: [[200, 1]] } },
    ],
    [
      'due and done',
      { dueOn: '1970-01-11', category: 'done' },
      { tallies: { v: 1, due: [], changed: [[200, 1]] } },
    ],
    [
      'due on no day',
      { dueOn: 'next spring' },
      { tallies: { v: 1, due: [], changed: [[200, 1]] } },
    ],
  ])('counts an item that is %s', (_, overrides, expected) => {
    expect(leaf(overrides)).toMatchObject(expected);
  });

  it('adds up two levels', () => {
    const story = rollUp(
      own({ category: 'done', estimate: 99, createdAt: on(90) }),
      [
        leaf({ category: 'done', estimate: 2, updatedAt: on(210) }),
        leaf({ flagged: true, dueOn: '1970-01-11', startedAt: on(170) }),
      ],
    );
    const epic = rollUp(
      own({ category: 'inProgress', startedAt: on(180), createdAt: on(95) }),
      [story, leaf({ category: 'inProgress', estimate: 0.5 })],
    );
    // The story is done and old, and neither the oldest of what is open nor a leaf; its estimate counts nowhere.
    expect(epic).toEqual({
      children: 2,
      items: 5,
      openItems: 3,
      leaves: 3,
      leavesDone: 1,
      leavesInProgress: 1,
      leavesEstimated: 2,
      estimate: 2.5,
      estimateDone: 2,
      blocked: 1,
      oldestOpenAt: on(95),
      startedAt: on(170),
      updatedAt: on(210),
      tallies: {
        v: 1,
        due: [[10, 1]],
        changed: [
          [200, 4],
          [210, 1],
        ],
      },
    });
  });

  it('counts no estimate of an item with children, even if none of them has one', () => {
    expect(rollUp(own({ estimate: 8 }), [leaf(), leaf()])).toMatchObject({
      leaves: 2,
      leavesEstimated: 0,
      estimate: 0,
    });
  });

  it('adds tenths as people do', () => {
    const tenths = [0.1, 0.2, 0.3].map(estimate => leaf({ estimate }));
    expect(rollUp(own(), tenths).estimate).toBe(0.6);
  });

  it('forgets changes that are older than 40 days before the latest', () => {
    const children = [160, 159, 161].map(number =>
      leaf({ updatedAt: on(number) }),
    );
    const { tallies } = rollUp(own({ updatedAt: on(200) }), children);
    expect(tallies.changed).toEqual([
      [160, 1],
      [161, 1],
      [200, 1],
    ]);
  });
});
