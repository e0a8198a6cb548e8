import { dayMs } from '../../time/durations';
import { flowFact } from '../../tests/flowFact';
import type { ItemFact } from '../facts/ItemFact';
import { littlesLawOf } from './littlesLawOf';

const start = Date.UTC(2026, 2, 1);
const at = (day: number) => new Date(start + day * dayMs).toISOString();

/** Days 0 to 10. */
const period = { from: start, to: start + 10 * dayMs, now: start + 99 * dayMs };

/** In progress from one day to another, and done then. */
function worked(from: number, to?: number): ItemFact {
  return flowFact([
    [at(from), 'inProgress'],
    ...(to === undefined ? [] : [[at(to), 'done'] as const]),
  ]);
}

/** One begins each day, and takes two: two are in progress at any time, one is finished a day. */
const steady = Array.from({ length: 20 }, (_, index) =>
  worked(index - 5, index - 3),
);

const codes = (facts: readonly ItemFact[]) =>
  littlesLawOf(facts, period).warnings.map(({ code }) => code);

describe('littlesLawOf', () => {
  it('holds where the flow is steady', () => {
    expect(littlesLawOf(steady, period)).toEqual({
      wip: 2,
      throughputPerDay: 1,
      cycleDays: 2,
      impliedDays: 2,
      holds: true,
      warnings: [],
    });
  });

  it('does not hold where work is begun and left lying', () => {
    const left = [0, 0, 0, 0].map(from => worked(from));
    const { wip, cycleDays, impliedDays, holds } = littlesLawOf(
      [...steady, ...left],
      period,
    );
    expect({ wip, cycleDays, impliedDays, holds }).toEqual({
      wip: 6,
      cycleDays: 2,
      impliedDays: 6,
      holds: false,
    });
    // 10 and 4 began and 10 ended; 2 at the beginning, 6 at the end; 1.5 days old on the average, and then (1 + 2 + 4 * 10) / 6.
    expect(codes([...steady, ...left])).toEqual([
      'arrivals-differ',
      'wip-differs',
      'age-drifts',
    ]);
  });

  it.each([
    // Of five items of one day each within ten days: 0.5 in progress, 0.5 a day.
    ['the mean of five', 5, { wip: 0.5, cycleDays: 1, holds: true }],
    ['four are too few', 4, { wip: 0.4, cycleDays: null, holds: null }],
    [
      'nothing',
      0,
      { wip: 0, throughputPerDay: 0, cycleDays: null, impliedDays: null },
    ],
  ])('%s', (_, count, expected) => {
    const facts = Array.from({ length: count }, (__, index) =>
      worked(index * 2, index * 2 + 1),
    );
    expect(littlesLawOf(facts, period)).toMatchObject(expected);
    expect(codes(facts).includes('few-finished')).toBe(count < 5);
  });

  it.each([
    // In progress 0.5 on the average, 0.5 a day: implied is 1 day, and may differ by a quarter of the mean.
    [0.75, false],
    [0.85, true],
    [1.25, true],
    [1.4, false],
  ])('of a mean of %p days: %p', (cycleDays, holds) => {
    const facts = Array.from({ length: 5 }, (__, index) => ({
      ...worked(index * 2, index * 2 + 1),
      cycleMs: cycleDays * dayMs,
    }));
    expect(littlesLawOf(facts, period).holds).toBe(holds);
  });

  it('counts what of an item lies within the period', () => {
    // Two days of ten; before and after are no matter.
    expect(littlesLawOf([worked(-8, 1), worked(9)], period).wip).toBeCloseTo(
      0.2,
      10,
    );
  });

  it('ends with now', () => {
    const { wip, throughputPerDay } = littlesLawOf([worked(0), worked(1, 2)], {
      ...period,
      now: start + 4 * dayMs,
    });
    expect(wip).toBe(1.25);
    expect(throughputPerDay).toBe(0.25);
  });

  it('says so if the period has not begun', () => {
    const law = littlesLawOf(steady, { ...period, now: start });
    expect(law).toMatchObject({ wip: null, holds: null });
    expect(law.warnings).toEqual([
      { code: 'not-begun', message: expect.stringContaining('not begun') },
    ]);
  });

  it('leaves what skipped progress out of throughput, and says so', () => {
    const skipped = Array.from({ length: 10 }, () =>
      flowFact([
        [at(0), 'todo'],
        [at(5), 'done'],
      ]),
    );
    const law = littlesLawOf([...steady, ...skipped], period);
    expect(law).toMatchObject({ throughputPerDay: 1, holds: true });
    expect(law.warnings).toEqual([
      {
        code: 'skipped-progress',
        message: expect.stringMatching(/^10 of 20 items have no cycle time/),
      },
    ]);
  });

  it('says what came back, and what was put back', () => {
    const reopened = flowFact([
      [at(1), 'inProgress'],
      [at(2), 'done'],
      [at(3), 'inProgress'],
      [at(4), 'done'],
    ]);
    const paused = flowFact([
      [at(1), 'inProgress'],
      [at(2), 'todo'],
      [at(3), 'inProgress'],
      [at(4), 'done'],
    ]);
    const { warnings } = littlesLawOf([...steady, reopened, paused], period);
    expect(warnings.map(({ code }) => code)).toEqual(['reopened', 'paused']);
    expect(warnings[0].message).toMatch(/^1 of 12 items had been done before/);
  });

  it.each([
    // 10 begin and 10 end without them.
    ['one more', [worked(9)], []],
    // 13 of 10: more than a fifth of the larger; 2 and 5 in progress.
    [
      'three more',
      [worked(9), worked(9), worked(9)],
      ['arrivals-differ', 'wip-differs'],
    ],
  ])('begins %s than ends', (_, more, expected) => {
    expect(codes([...steady, ...more])).toEqual(expected);
  });
});
