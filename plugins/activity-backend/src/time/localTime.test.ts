import fc from 'fast-check';
import { DateTime } from 'luxon';
import { clockStretches } from './ClockStretches';
import { dateOfDay, dayOfWall } from './dayNumbers';
import { hourMs, quarterMs } from './durations';
import { cellOfWall } from './hourOfWeek';
import { toSegments } from './Segment';
import type { AnswerZone } from './AnswerZone';

interface TimedEvent {
  at: number;
  /** Minutes; missing if unknown. */
  authorOffset?: number;
}

/**
 * Does with one event what the database does with all: picks the stretch by the stored quarter or by the exact time, and
 * computes from that alone. Gives one entry for each stretch that has the event: one if it is in the range, else none.
 */
function locate(
  event: TimedEvent,
  range: { from: number; to: number },
  zone: AnswerZone,
): { cell: number; date: string }[] {
  const authorTime =
    event.authorOffset === undefined
      ? undefined
      : event.at + event.authorOffset * 60_000;
  const bucket = Math.floor(event.at / quarterMs);
  return toSegments(clockStretches(range, zone)).flatMap(segment => {
    if (segment.clock === 'author' && authorTime === undefined) return [];
    if (segment.clock === 'utcWithoutAuthor' && authorTime !== undefined) {
      return [];
    }
    const exact = segment.clock === 'author' ? authorTime! : event.at;
    const size = segment.unit === 'bucket' ? quarterMs : 1;
    const time = Math.floor(exact / size);
    return segment.stretches
      .filter(
        stretch =>
          bucket >= stretch.lowBucket &&
          bucket < stretch.highBucket &&
          time >= stretch.from &&
          time < stretch.to,
      )
      .map(({ offset }) => {
        const wall = (time + offset) * size;
        return { cell: cellOfWall(wall), date: dateOfDay(dayOfWall(wall)) };
      });
  });
}

const day = 24 * hourMs;

describe('local time of events', () => {
  it.each([
    // zone, instant, weekday (0 is Monday), hour, date
    ['UTC', '1970-01-01T00:00:00Z', 3, 0, '1970-01-01'],
    ['UTC', '1969-12-31T23:59:59.999Z', 2, 23, '1969-12-31'],
    ['UTC', '1969-12-28T23:59:59Z', 6, 23, '1969-12-28'],
    ['UTC', '1969-12-29T00:00:00Z', 0, 0, '1969-12-29'],
    ['Asia/Kolkata', '2026-03-01T18:29:59Z', 6, 23, '2026-03-01'],
    ['Asia/Kolkata', '2026-03-01T18:30:00Z', 0, 0, '2026-03-02'],
    ['Asia/Kathmandu', '2026-03-01T18:14:59Z', 6, 23, '2026-03-01'],
    ['Asia/Kathmandu', '2026-03-01T18:15:00Z', 0, 0, '2026-03-02'],
    // New York: 02:00 -05:00 becomes 03:00 -04:00, and back.
    ['America/New_York', '2026-03-08T06:59:59Z', 6, 1, '2026-03-08'],
    ['America/New_York', '2026-03-08T07:00:00Z', 6, 3, '2026-03-08'],
    ['America/New_York', '2026-11-01T05:30:00Z', 6, 1, '2026-11-01'],
    ['America/New_York', '2026-11-01T06:30:00Z', 6, 1, '2026-11-01'],
    ['America/New_York', '2026-11-01T07:00:00Z', 6, 2, '2026-11-01'],
    // Lord Howe: 02:00 +11:00 becomes 01:30 +10:30 in April; 02:00 +10:30 becomes 02:30 +11:00 in October.
    ['Australia/Lord_Howe', '2026-04-04T14:59:59Z', 6, 1, '2026-04-05'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', 6, 1, '2026-04-05'],
    ['Australia/Lord_Howe', '2026-04-04T15:30:00Z', 6, 2, '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-03T15:29:59Z', 6, 1, '2026-10-04'],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00Z', 6, 2, '2026-10-04'],
    ['Australia/Lord_Howe', '2026-10-03T16:00:00Z', 6, 3, '2026-10-04'],
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 6, 1, '2026-03-29'],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 6, 3, '2026-03-29'],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', 6, 2, '2026-10-25'],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 6, 2, '2026-10-25'],
    // St. John's: 00:01 -03:30 becomes 01:01 -02:30; in autumn 00:01 -02:30 becomes 23:01 -03:30 of the day before.
    ['America/St_Johns', '2011-03-13T03:30:59Z', 6, 0, '2011-03-13'],
    ['America/St_Johns', '2011-03-13T03:31:00Z', 6, 1, '2011-03-13'],
    ['America/St_Johns', '2010-11-07T02:30:59Z', 6, 0, '2010-11-07'],
    ['America/St_Johns', '2010-11-07T02:31:00Z', 5, 23, '2010-11-06'],
    ['America/St_Johns', '2010-11-07T03:30:00Z', 6, 0, '2010-11-07'],
    // Monrovia was 44 minutes and 30 seconds behind UTC until 1972.
    ['Africa/Monrovia', '1971-06-07T00:44:29Z', 6, 23, '1971-06-06'],
    ['Africa/Monrovia', '1971-06-07T00:44:30Z', 0, 0, '1971-06-07'],
    // Apia went from 29 December, -10:00, to 31 December, +14:00.
    ['Pacific/Apia', '2011-12-30T09:59:59Z', 3, 23, '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 5, 0, '2011-12-31'],
  ])('%s at %s', (name, instant, weekday, hour, date) => {
    const at = Date.parse(instant);
    const range = { from: at - 400 * day, to: at + 400 * day };
    const zone = { kind: 'place' as const, name };
    expect(locate({ at }, range, zone)).toEqual([
      { cell: weekday * 24 + hour, date },
    ]);
  });

  it.each([
    // An event at 23:50 on a Sunday in Tokyo, where the range is that Sunday by the author's clock.
    [540, '2026-03-01', 167],
    // The same moment on a clock that is behind: early on the same Sunday in Los Angeles.
    [-480, '2026-03-01', 150],
    // Unknown: by the clock of Berlin, 15:50.
    [undefined, '2026-03-01', 159],
  ])('the author clock with offset %p', (authorOffset, date, cell) => {
    const at = Date.parse('2026-03-01T14:50:00Z');
    const range = {
      from: Date.parse('2026-03-01T00:00:00Z'),
      to: Date.parse('2026-03-02T00:00:00Z'),
    };
    const zone = { kind: 'author' as const, fallback: 'Europe/Berlin' };
    expect(locate({ at, authorOffset }, range, zone)).toEqual([{ cell, date }]);
  });

  it('leaves out what is not in the range by the author clock', () => {
    const range = {
      from: Date.parse('2026-03-01T00:00:00Z'),
      to: Date.parse('2026-03-02T00:00:00Z'),
    };
    const zone = { kind: 'author' as const, fallback: 'UTC' };
    const at = Date.parse('2026-03-01T23:30:00Z');
    expect(locate({ at, authorOffset: 0 }, range, zone)).toHaveLength(1);
    expect(locate({ at, authorOffset: 60 }, range, zone)).toHaveLength(0);
    expect(
      locate({ at: at + hourMs, authorOffset: -60 }, range, zone),
    ).toHaveLength(1);
  });

  const zones = [
    'UTC',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'America/New_York',
    'Australia/Lord_Howe',
    'Europe/Berlin',
    'America/St_Johns',
    'Africa/Monrovia',
    'Pacific/Apia',
    'America/Sao_Paulo',
    'Africa/Casablanca',
    'Europe/Amsterdam',
  ];

  it('agrees with luxon, event by event', () => {
    const first = Date.parse('1935-01-01T00:00:00Z');
    const last = Date.parse('2035-01-01T00:00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: first, max: last }),
        fc.integer({ min: 1, max: 900 * day }),
        fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), {
          minLength: 20,
          maxLength: 20,
        }),
        (name, from, length, positions) => {
          const range = { from, to: from + length };
          for (const position of positions) {
            const at = Math.floor(from + position * length);
            const local = DateTime.fromMillis(at, { zone: name });
            const expected =
              at >= range.from && at < range.to
                ? [
                    {
                      cell: (local.weekday - 1) * 24 + local.hour,
                      date: local.toISODate(),
                    },
                  ]
                : [];
            expect(locate({ at }, range, { kind: 'place', name })).toEqual(
              expected,
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('agrees with luxon on the author clock, event by event', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: -2e12, max: 2e12 }),
        fc.integer({ min: 1, max: 30 * day }),
        fc.array(
          fc.record({
            position: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
            authorOffset: fc.option(fc.integer({ min: -840, max: 840 }), {
              nil: undefined,
            }),
          }),
          { minLength: 20, maxLength: 20 },
        ),
        (fallback, from, length, events) => {
          const range = { from, to: from + length };
          for (const { position, authorOffset } of events) {
            const at = Math.floor(from + position * length);
            const local =
              authorOffset === undefined
                ? DateTime.fromMillis(at, { zone: fallback })
                : DateTime.fromMillis(at + authorOffset * 60_000, {
                    zone: 'UTC',
                  });
            const wall = local
              .setZone('UTC', { keepLocalTime: true })
              .toMillis();
            const expected =
              wall >= range.from && wall < range.to
                ? [
                    {
                      cell: (local.weekday - 1) * 24 + local.hour,
                      date: local.toISODate(),
                    },
                  ]
                : [];
            const zone = { kind: 'author' as const, fallback };
            expect(locate({ at, authorOffset }, range, zone)).toEqual(expected);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
