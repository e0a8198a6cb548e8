import { clockStretches } from './ClockStretches';
import { hoursOfCells } from './hoursOfCells';

function hoursIn(zone: string, from: string, to: string): number[] {
  const range = { from: Date.parse(from), to: Date.parse(to) };
  return hoursOfCells(clockStretches(range, { kind: 'place', name: zone }));
}

const monday = 0;
const sunday = 6 * 24;

describe('hoursOfCells', () => {
  it('counts each hour of two weeks twice, from wherever they begin', () => {
    const hours = hoursIn('UTC', '2026-03-04T07:00Z', '2026-03-18T07:00Z');
    expect(hours).toEqual(new Array(168).fill(2));
  });

  it('counts what the range cuts for its part', () => {
    // Monday 09:15 to 11:45 in Kathmandu.
    const hours = hoursIn(
      'Asia/Kathmandu',
      '2026-03-02T03:30Z',
      '2026-03-02T06:00Z',
    );
    expect(hours[monday + 9]).toBe(0.75);
    expect(hours[monday + 10]).toBe(1);
    expect(hours[monday + 11]).toBe(0.75);
    expect(hours.filter(Boolean)).toHaveLength(3);
  });

  it.each([
    // The clock goes on from 02:00 to 03:00.
    ['Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z', [1, 1, 0, 1]],
    // It goes back from 03:00 to 02:00.
    ['Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T23:00Z', [1, 1, 2, 1]],
    // It goes back by half an hour, from 02:00 to 01:30.
    [
      'Australia/Lord_Howe',
      '2026-04-04T13:00Z',
      '2026-04-05T13:30Z',
      [1, 1.5, 1, 1],
    ],
  ])(
    'follows the clock of %s through the night of %s',
    (zone, from, to, first) => {
      expect(hoursIn(zone, from, to).slice(sunday, sunday + 4)).toEqual(first);
    },
  );

  it('has all hours of thirty years', () => {
    const hours = hoursIn(
      'America/New_York',
      '1996-11-20T05:00Z',
      '2026-11-20T05:00Z',
    );
    const sum = hours.reduce((total, each) => total + each, 0);
    expect(sum).toBe(10_957 * 24);
    // Thirty times the clock has skipped the hour from two on, and thirty times repeated the one before.
    expect(hours[sunday + 1] - hours[sunday + 2]).toBe(60);
  });
});
