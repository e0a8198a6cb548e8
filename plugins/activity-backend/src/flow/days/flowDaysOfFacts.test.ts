import { flowFact } from '../../tests/flowFact';
import { dateOfDay } from '../../time/dayNumbers';
import { flowDaysOfFacts } from './flowDaysOfFacts';

describe('flowDaysOfFacts', () => {
  it('adds up what happened on a day of the zone, and has no other days', () => {
    const facts = [
      flowFact(
        [
          ['2026-03-01T23:30Z', 'todo'],
          ['2026-03-02T10:00Z', 'inProgress'],
          ['2026-03-04T10:00Z', 'done'],
        ],
        { estimate: 0.1 },
      ),
      flowFact([['2026-03-04T09:00Z', 'done']], { estimate: 0.2 }),
      flowFact([['2026-03-04T09:00Z', 'inProgress']], { isBase: false }),
    ];
    const rows = flowDaysOfFacts(facts, 'Europe/Berlin');
    expect(rows.map(({ day, ...counts }) => [dateOfDay(day), counts])).toEqual([
      [
        '2026-03-02',
        {
          arrived: 1,
          started: 1,
          completed: 0,
          progressIn: 1,
          progressOut: 0,
          estimated: 0,
          estimate: 0,
        },
      ],
      [
        '2026-03-04',
        {
          arrived: 2,
          started: 2,
          completed: 2,
          progressIn: 1,
          progressOut: 1,
          estimated: 2,
          estimate: 0.3,
        },
      ],
    ]);
  });
});
