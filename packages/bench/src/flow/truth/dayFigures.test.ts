import { trueItem } from '../../work/testing/trueItem';
import { Calendar } from './Calendar';
import { cumulativeOn, dailyOn } from './dayFigures';
import { ItemFlow } from './ItemFlow';
import { countsBySource, stageOf } from './Stage';

const calendar = new Calendar('Europe/Berlin');

/** In Berlin in March 2026, where it is an hour later than in UTC. */
const at = (day: number, hour: number) => Date.UTC(2026, 2, day, hour - 1);

function flowOf(estimate: number | undefined, ...statuses: [string, number][]) {
  const [[, createdAt]] = statuses;
  return new ItemFlow(trueItem(1, { estimate }), {
    createdAt,
    resolvedAt: null,
    statuses: statuses.map(([name, from]) => {
      const counts = countsBySource(name);
      return { name, from, counts, stage: stageOf(counts) };
    }),
    flagged: [],
  });
}

const items = [
  flowOf(
    3,
    ['To Do', at(2, 9)],
    ['In Progress', at(3, 0)],
    ['Done', at(4, 23)],
  ),
  flowOf(undefined, ['To Do', at(3, 9)], ['Done', at(4, 9)]),
  flowOf(1, ['To Do', at(4, 9)], ['In Progress', at(5, 9)]),
];
const now = at(5, 12);

describe('days', () => {
  it.each([
    ['2026-03-01', { arrived: 0, started: 0, done: 0, wip: 0 }],
    // What happens at midnight belongs to the day that begins.
    ['2026-03-02', { arrived: 1, started: 0, done: 0, wip: 0 }],
    ['2026-03-03', { arrived: 2, started: 1, done: 0, wip: 1 }],
    ['2026-03-04', { arrived: 3, started: 2, done: 2, wip: 0 }],
    ['2026-03-05', { arrived: 3, started: 3, done: 2, wip: 1 }],
  ])('add up until the end of %s', (date, expected) => {
    expect(cumulativeOn(items, calendar, date, now)).toEqual({
      date,
      ...expected,
    });
  });

  it('tell of a project what was done lately', () => {
    expect(dailyOn(items, calendar, '2026-03-04', now)).toMatchObject({
      ...{ arrived: 1, completed: 2, total: 3, done: 2, partial: false },
      velocity: { items: 2, estimate: 3 },
      cycleTime: { n: 1, average: null, p85: null },
    });
    expect(dailyOn(items, calendar, '2026-03-11', now)).toMatchObject({
      ...{ completed: 0, velocity: { items: 0, estimate: null } },
      partial: true,
    });
  });
});
