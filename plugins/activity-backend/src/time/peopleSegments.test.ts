import { clockStretches } from './ClockStretches';
import { peopleSegments } from './peopleSegments';
import { toSegments } from './Segment';
import type { AnswerZone } from './AnswerZone';

const zones: AnswerZone[] = [
  { kind: 'place', name: 'Asia/Kolkata' },
  { kind: 'author', fallback: 'America/New_York' },
];

const segmentsOf = (zone: AnswerZone, days: number) => {
  const from = Date.UTC(2026, 2, 1);
  const range = { from, to: from + days * 86_400_000 };
  return peopleSegments(toSegments(clockStretches(range, zone)));
};

describe('peopleSegments', () => {
  it('joins the stretches of a place, without offsets', () => {
    const range = {
      from: Date.UTC(2026, 2, 1),
      to: Date.UTC(2026, 3, 1),
    };
    const berlin = clockStretches(range, {
      kind: 'place',
      name: 'Europe/Berlin',
    });
    const [segment] = peopleSegments(toSegments(berlin));
    expect(segment.stretches).toHaveLength(1);
    expect(segment.stretches[0].offset).toBe(0);
  });

  it('reads the middle of a range by the moment, whatever the clocks', () => {
    const [middle, ...rest] = segmentsOf(zones[1], 30);
    expect(middle.clock).toBe('utc');
    const [{ from, to }] = middle.stretches;
    const march = Date.UTC(2026, 2, 1) / 900_000;
    expect([from - march, to - march]).toEqual([64, 30 * 96 - 64]);
    for (const { clock, stretches } of rest) {
      expect(clock).not.toBe('utc');
      for (const { lowBucket, highBucket } of stretches) {
        expect(lowBucket < from || highBucket > to).toBe(true);
        expect(lowBucket >= to || highBucket <= from).toBe(true);
      }
    }
  });

  it('leaves a short range by author as it is', () => {
    const clocks = segmentsOf(zones[1], 1).map(({ clock }) => clock);
    expect(clocks).toEqual(['author', 'utcWithoutAuthor']);
  });
});
