import { readMoment } from './readMoment';

const zone = 'America/New_York';
const now = Date.parse('2026-03-10T15:00:00Z');
const iso = (text: string) =>
  new Date(readMoment(text, zone, now)).toISOString();

describe('readMoment', () => {
  const moments: [text: string, moment: string][] = [
    ['2026-01-05', '2026-01-06T04:59:59.999Z'],
    // The day on which clocks go forward has 23 hours.
    ['2026-03-08', '2026-03-09T03:59:59.999Z'],
    ['2026-03-10', '2026-03-10T15:00:00.000Z'],
    ['2026-01-05T12:00:00Z', '2026-01-05T12:00:00.000Z'],
    ['2026-01-05T12:00', '2026-01-05T17:00:00.000Z'],
  ];

  it.each(moments)('reads %s as %s', (text, moment) => {
    expect(iso(text)).toBe(moment);
  });

  it.each(['yesterday', '2026-02-30', '2026-03-11', '2026-03-10T15:00:01Z'])(
    'refuses %s',
    text => {
      expect(() => iso(text)).toThrow(/^Invalid 'asOf'/);
    },
  );
});
