import { dayMs } from '../../time/durations';
import type { SprintHistory, SprintItem } from './SprintHistory';
import { sprintOf } from './sprintOf';

const start = Date.UTC(2026, 2, 2);
const at = (day: number) => start + day * dayMs;

type Stage = SprintItem['stages'][number]['stage'];

/** What happened on which day of the sprint; it begins on day 0, and is closed on day 14. */
interface Story {
  /** When it was in the sprint; half-open. */
  in: [from: number, to: number | null][];
  /** Since when it was at what stage; from the beginning on to do. */
  stages?: [day: number, stage: Stage][];
  estimates?: [from: number, to: number | null, estimate: number][];
}

function itemOf({
  in: spells,
  stages = [],
  estimates = [],
}: Story): SprintItem {
  const end = (to: number | null) => (to === null ? null : at(to));
  return {
    spells: spells.map(([from, to]) => ({ from: at(from), to: end(to) })),
    stages: [
      { from: at(-99), stage: 'todo' },
      ...stages.map(([day, stage]) => ({ from: at(day), stage })),
    ],
    estimates: estimates.map(([from, to, estimate]) => ({
      from: at(from),
      to: end(to),
      estimate,
    })),
  };
}

function sprintWith(
  stories: readonly Story[],
  overrides: Partial<SprintHistory> = {},
  now = at(99),
) {
  const items = stories.map(itemOf);
  const sprint: SprintHistory = {
    name: 'Sprint 7',
    state: 'closed',
    startAt: start,
    endAt: at(13),
    completedAt: at(14),
    ...overrides,
    items,
  };
  return sprintOf(sprint, now);
}

/** As `committed added removed completed`, in items. */
function counts(...args: Parameters<typeof sprintWith>): number[] {
  const { committed, added, removed, completed } = sprintWith(...args);
  return [committed, added, removed, completed].map(({ items }) => items);
}

describe('sprintOf', () => {
  it.each<[string, Story, number[]]>([
    [
      'planned and done',
      { in: [[-1, null]], stages: [[5, 'done']] },
      [1, 0, 0, 1],
    ],
    ['planned and carried over', { in: [[-1, null]] }, [1, 0, 0, 0]],
    ['planned at the very beginning', { in: [[0, null]] }, [1, 0, 0, 0]],
    [
      'added and done',
      { in: [[3, null]], stages: [[5, 'done']] },
      [0, 1, 0, 1],
    ],
    ['planned and taken out', { in: [[-1, 6]] }, [1, 0, 1, 0]],
    ['added and taken out', { in: [[2, 6]] }, [0, 1, 1, 0]],
    ['taken out before the sprint began', { in: [[-9, -1]] }, [0, 0, 0, 0]],
    ['put in after it was closed', { in: [[15, null]] }, [0, 0, 0, 0]],
    [
      'taken out and put in again',
      {
        in: [
          [-1, 4],
          [6, null],
        ],
        stages: [[8, 'done']],
      },
      [1, 0, 0, 1],
    ],
    [
      'added twice and gone',
      {
        in: [
          [1, 2],
          [4, 5],
        ],
      },
      [0, 1, 1, 0],
    ],
    [
      'done when it was taken out',
      { in: [[-1, 6]], stages: [[5, 'done']] },
      [1, 0, 0, 0],
    ],
    [
      'taken out by the closing itself',
      { in: [[-1, 14]], stages: [[5, 'done']] },
      [1, 0, 0, 1],
    ],
    [
      'not done, and taken out by the closing itself',
      { in: [[-1, 14]] },
      [1, 0, 0, 0],
    ],
    [
      'done at the closing',
      { in: [[-1, null]], stages: [[14, 'done']] },
      [1, 0, 0, 1],
    ],
    [
      'done after the closing',
      { in: [[-1, null]], stages: [[15, 'done']] },
      [1, 0, 0, 0],
    ],
    [
      'done between the planned end and the closing',
      { in: [[-1, null]], stages: [[13.5, 'done']] },
      [1, 0, 0, 1],
    ],
    [
      'done before the sprint began',
      { in: [[-1, null]], stages: [[-2, 'done']] },
      [0, 0, 0, 0],
    ],
    [
      'done before, reopened, and done again',
      {
        in: [[-1, null]],
        stages: [
          [-2, 'done'],
          [3, 'inProgress'],
          [9, 'done'],
        ],
      },
      [0, 0, 0, 1],
    ],
    [
      'reopened and not done again',
      {
        in: [[-1, null]],
        stages: [
          [2, 'done'],
          [9, 'inProgress'],
        ],
      },
      [1, 0, 0, 0],
    ],
    [
      'done in the sprint before it was put in',
      { in: [[6, null]], stages: [[4, 'done']] },
      [0, 1, 0, 1],
    ],
    ['of unknown stages', { in: [[-1, null]], stages: [] }, [1, 0, 0, 0]],
  ])('%s', (_, story, expected) => {
    expect(counts([story])).toEqual(expected);
  });

  it('adds up, each with its estimate of that moment', () => {
    const { committed, added, removed, completed } = sprintWith([
      {
        in: [[-1, null]],
        stages: [[5, 'done']],
        estimates: [
          [-5, 3, 2],
          [3, null, 5],
        ],
      },
      { in: [[-1, 8]], estimates: [[-5, 8, 1]] },
      {
        in: [[3, null]],
        stages: [[9, 'done']],
        estimates: [[4, null, 8]],
      },
      { in: [[4, null]], estimates: [[-5, null, 0.5]] },
    ]);
    expect({ committed, added, removed, completed }).toEqual({
      committed: { items: 2, estimate: 3 },
      added: { items: 2, estimate: 0.5 },
      removed: { items: 1, estimate: 1 },
      completed: { items: 2, estimate: 13 },
    });
  });

  it('has no estimate where no item has one, and not 0', () => {
    expect(sprintWith([{ in: [[-1, null]] }]).committed).toEqual({
      items: 1,
      estimate: null,
    });
    expect(sprintWith([]).completed).toEqual({ items: 0, estimate: null });
  });

  it.each<[string, SprintHistory['state'], number, number[]]>([
    ['that goes on', 'active', 6, [3, 0, 1, 1]],
    ['that goes on beyond its end', 'active', 13.5, [3, 0, 1, 2]],
    [
      'that was closed at its end, nobody knows when',
      'closed',
      99,
      [3, 0, 1, 1],
    ],
  ])('of a sprint %s', (_, state, now, expected) => {
    const stories: Story[] = [
      { in: [[-1, null]], stages: [[5, 'done']] },
      { in: [[-1, null]], stages: [[13.2, 'done']] },
      { in: [[-1, 5.5]] },
      { in: [[20, null]] },
    ];
    const overrides = { state, completedAt: null };
    expect(counts(stories, overrides, at(now))).toEqual(expected);
  });
});
