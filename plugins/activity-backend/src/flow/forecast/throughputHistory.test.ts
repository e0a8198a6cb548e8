import { flowFact } from '../../tests/flowFact';
import { flowDaysOfFacts } from '../days/flowDaysOfFacts';
import { historyOfDays, historyOfFacts } from './throughputHistory';

const zone = 'Europe/Berlin';
const done = (at: string) => flowFact([[at, 'done']]);

/** The clock went forward on the 29th. */
const facts = [
  done('2026-03-27T22:59Z'),
  done('2026-03-27T23:00Z'),
  done('2026-03-28T22:59Z'),
  done('2026-03-29T21:59Z'),
  done('2026-03-30T22:00Z'),
  flowFact([['2026-03-29T12:00Z', 'inProgress']]),
];

const period = (from: string, to: string, now = '2026-06-01T00:00Z') => ({
  from: Date.parse(from),
  to: Date.parse(to),
  now: Date.parse(now),
});

describe('throughput history', () => {
  it.each<[string, ReturnType<typeof period>, [string, number][]]>([
    [
      'whole days, also those of nothing',
      period('2026-03-27T23:00Z', '2026-03-31T22:00Z'),
      [
        ['2026-03-28', 2],
        ['2026-03-29', 1],
        ['2026-03-30', 0],
        ['2026-03-31', 1],
      ],
    ],
    [
      'without days that are cut',
      period('2026-03-27T23:01Z', '2026-03-30T21:59Z'),
      [['2026-03-29', 1]],
    ],
    [
      'without the present day',
      period('2026-03-28T23:00Z', '2026-03-31T22:00Z', '2026-03-30T12:00Z'),
      [['2026-03-29', 1]],
    ],
    [
      'nothing of a time to come',
      period('2026-07-01T22:00Z', '2026-07-31T22:00Z'),
      [],
    ],
  ])('has %s', (_, asked, expected) => {
    const history = historyOfFacts(facts, asked, zone);
    expect(history.map(({ date, count }) => [date, count])).toEqual(expected);
    expect(historyOfDays(flowDaysOfFacts(facts, zone), asked, zone)).toEqual(
      history,
    );
  });
});
