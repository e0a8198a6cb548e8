import { endOfDay } from '../../past/historyDays';
import { createRandom } from '../../tests/createRandom';
import { flowFact, type Course } from '../../tests/flowFact';
import { dayOfDate } from '../../time/dayNumbers';
import { flowDaysOfFacts } from '../days/flowDaysOfFacts';
import type { ItemFact, StageStretch } from '../facts/ItemFact';
import { selectItems } from '../select/selectItems';
import type { FlowPeriod } from '../select/Selection';
import { cumulativeOf } from './cumulativeOf';
import { cumulativeOfDays } from './cumulativeOfDays';

const periodOf = (from: string, to: string, now: string): FlowPeriod => ({
  from: Date.parse(from),
  to: Date.parse(to),
  now: Date.parse(now),
});

const march = (days: number, now = '2026-04-01T00:00Z') =>
  periodOf('2026-03-01T00:00Z', `2026-03-0${days + 1}T00:00Z`, now);

/** As `date arrived/started/done wip`. */
function bands(
  facts: readonly ItemFact[],
  period: FlowPeriod,
  zone = 'UTC',
): string[] {
  return cumulativeOf(facts, period, zone).map(
    ({ date, arrived, started, done, wip }) =>
      `${date.slice(5)} ${arrived}/${started}/${done} ${wip}`,
  );
}

describe('cumulativeOf', () => {
  it.each<[string, Course[], string[]]>([
    ['nothing', [], ['03-01 0/0/0 0', '03-02 0/0/0 0', '03-03 0/0/0 0']],
    [
      'an item a step a day',
      [
        [
          ['2026-03-01T09:00Z', 'todo'],
          ['2026-03-02T09:00Z', 'inProgress'],
          ['2026-03-03T09:00Z', 'done'],
        ],
      ],
      ['03-01 1/0/0 0', '03-02 1/1/0 1', '03-03 1/1/1 0'],
    ],
    [
      'what was before is counted at the beginning',
      [
        [
          ['2026-01-01T09:00Z', 'todo'],
          ['2026-01-02T09:00Z', 'inProgress'],
          ['2026-01-03T09:00Z', 'done'],
        ],
        [
          ['2026-01-01T09:00Z', 'todo'],
          ['2026-01-02T09:00Z', 'inProgress'],
        ],
      ],
      ['03-01 2/2/1 1', '03-02 2/2/1 1', '03-03 2/2/1 1'],
    ],
    [
      'what comes after is not',
      [[['2026-03-04T00:00Z', 'todo']]],
      ['03-01 0/0/0 0', '03-02 0/0/0 0', '03-03 0/0/0 0'],
    ],
    [
      'midnight is of the day that begins',
      [
        [
          ['2026-03-02T00:00Z', 'todo'],
          ['2026-03-03T00:00Z', 'inProgress'],
        ],
      ],
      ['03-01 0/0/0 0', '03-02 1/0/0 0', '03-03 1/1/0 1'],
    ],
    [
      'a reopened item is done when it was done last, and bands do not fall',
      [
        [
          ['2026-03-01T09:00Z', 'inProgress'],
          ['2026-03-01T12:00Z', 'done'],
          ['2026-03-02T09:00Z', 'inProgress'],
          ['2026-03-03T09:00Z', 'done'],
        ],
      ],
      ['03-01 1/1/0 0', '03-02 1/1/0 1', '03-03 1/1/1 0'],
    ],
    [
      'what went back is started and not in progress',
      [
        [
          ['2026-03-01T09:00Z', 'inProgress'],
          ['2026-03-02T09:00Z', 'todo'],
        ],
      ],
      ['03-01 1/1/0 1', '03-02 1/1/0 0', '03-03 1/1/0 0'],
    ],
    [
      'what skips progress starts when it is done',
      [
        [
          ['2026-03-01T09:00Z', 'todo'],
          ['2026-03-02T09:00Z', 'done'],
        ],
      ],
      ['03-01 1/0/0 0', '03-02 1/1/1 0', '03-03 1/1/1 0'],
    ],
  ])('%s', (_, courses, expected) => {
    const facts = courses.map(course => flowFact(course));
    expect(bands(facts, march(3))).toEqual(expected);
  });

  it('ends with now on the present day', () => {
    const facts = [
      flowFact([['2026-03-02T12:00Z', 'todo']]),
      flowFact([['2026-03-02T12:01Z', 'todo']]),
    ];
    expect(bands(facts, march(8, '2026-03-02T12:00Z'))).toEqual([
      '03-01 0/0/0 0',
      '03-02 1/0/0 0',
    ]);
  });

  it('counts what was imported as done before it was created as arrived by then', () => {
    const imported = flowFact([['2026-03-03T09:00Z', 'done']], {
      doneAt: Date.parse('2026-03-01T09:00Z'),
    });
    expect(bands([imported], march(3))).toEqual([
      '03-01 1/1/1 0',
      '03-02 1/1/1 0',
      '03-03 1/1/1 0',
    ]);
  });

  it('goes by the clock of the zone, also when that goes forward', () => {
    // Midnight in Berlin is 23:00 UTC before, and 22:00 UTC after the 29th.
    const facts = [
      flowFact([['2026-03-28T22:59Z', 'todo']]),
      flowFact([['2026-03-28T23:00Z', 'todo']]),
      flowFact([['2026-03-29T21:59Z', 'todo']]),
      flowFact([['2026-03-29T22:00Z', 'todo']]),
    ];
    const period = periodOf(
      '2026-03-27T23:00Z',
      '2026-03-30T22:00Z',
      '2026-05-01T00:00Z',
    );
    expect(bands(facts, period, 'Europe/Berlin')).toEqual([
      '03-28 1/0/0 0',
      '03-29 3/0/0 0',
      '03-30 4/0/0 0',
    ]);
  });
});

describe('cumulativeOfDays', () => {
  const stages = ['todo', 'inProgress', 'done'] as const;
  const zones = ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/St_Johns'];

  it.each(zones)('agrees with facts, bands in order, in %s', zone => {
    const random = createRandom(zone.length);
    const start = Date.parse('2026-03-20T00:00Z');
    const period = {
      from: Date.parse('2026-03-25T00:00Z'),
      to: Date.parse('2026-04-10T00:00Z'),
      now: Date.parse('2026-05-01T00:00Z'),
    };
    const facts = Array.from({ length: 200 }, () => {
      let at = start + Math.floor(random() * 20 * 24) * 3_600_000;
      const course = Array.from(
        { length: 1 + Math.floor(random() * 5) },
        (): [string, StageStretch['stage']] => {
          const step = [new Date(at).toISOString(), pick(stages)] as const;
          at += Math.floor(random() * 100) * 1_800_000;
          return [...step];
        },
      );
      return flowFact(course);
    });
    function pick<T>(values: readonly T[]): T {
      return values[Math.floor(random() * values.length)];
    }
    const points = cumulativeOf(facts, period, zone);
    const rows = flowDaysOfFacts(facts, zone);
    expect(cumulativeOfDays(rows, period, zone)).toEqual(points);
    const end = endOfDay(dayOfDate(points.at(-1)!.date)!, zone);
    const within = { from: end - 86_400_000, to: end, now: period.now };
    const { counted: open } = selectItems('wip', facts, within);
    expect(points.at(-1)!.wip).toBe(open.length);
    const { counted: done } = selectItems('throughput', facts, within);
    expect(points.at(-1)!.done - points.at(-2)!.done).toBe(done.length);
    expect(points.at(-1)!.done).toBeGreaterThan(0);
    points.forEach((point, index) => {
      const before = points[index - 1] ?? { arrived: 0, started: 0, done: 0 };
      expect(point.arrived).toBeGreaterThanOrEqual(before.arrived);
      expect(point.started).toBeGreaterThanOrEqual(before.started);
      expect(point.done).toBeGreaterThanOrEqual(before.done);
      expect(point.arrived).toBeGreaterThanOrEqual(point.started);
      expect(point.started).toBeGreaterThanOrEqual(point.done);
      expect(point.wip).toBeGreaterThanOrEqual(0);
    });
  });
});
