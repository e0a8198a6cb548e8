import { at } from '../select/__testUtils__/flowFacts';
import { periodsOf, previousPeriod, type CalendarInterval } from './periods';

const late = at('2030-01-01');

function shown(
  from: string,
  to: string,
  zone: string,
  interval: CalendarInterval,
  now = late,
): [from: string, to: string, partial: string][] {
  const period = { from: at(from), to: at(to), now };
  const stretches = periodsOf(period, zone, interval);
  expect(stretches.every(stretch => stretch.now === now)).toBe(true);
  return stretches.map(stretch => [
    new Date(stretch.from).toISOString().slice(0, 16),
    new Date(stretch.to).toISOString().slice(0, 16),
    stretch.partial ? 'partial' : 'whole',
  ]);
}

describe('periodsOf', () => {
  it('knows days of 23 and of 25 hours', () => {
    const spring = shown(
      '2026-03-28T00:00+01:00',
      '2026-03-31T00:00+02:00',
      'Europe/Berlin',
      'day',
    );
    expect(spring).toEqual([
      ['2026-03-27T23:00', '2026-03-28T23:00', 'whole'],
      ['2026-03-28T23:00', '2026-03-29T22:00', 'whole'],
      ['2026-03-29T22:00', '2026-03-30T22:00', 'whole'],
    ]);
    const autumn = shown(
      '2026-10-25T00:00+02:00',
      '2026-10-26T00:00+01:00',
      'Europe/Berlin',
      'day',
    );
    expect(autumn).toEqual([['2026-10-24T22:00', '2026-10-25T23:00', 'whole']]);
  });

  it('cuts weeks, which begin on Mondays, at the ends of the period', () => {
    const weeks = shown(
      '2026-03-25T00:00+01:00',
      '2026-04-08T00:00+02:00',
      'Europe/Berlin',
      'week',
    );
    expect(weeks).toEqual([
      ['2026-03-24T23:00', '2026-03-29T22:00', 'partial'],
      ['2026-03-29T22:00', '2026-04-05T22:00', 'whole'],
      ['2026-04-05T22:00', '2026-04-07T22:00', 'partial'],
    ]);
  });

  it('lets a week go over the end of the year', () => {
    expect(shown('2026-12-28', '2027-01-11', 'UTC', 'week')).toEqual([
      ['2026-12-28T00:00', '2027-01-04T00:00', 'whole'],
      ['2027-01-04T00:00', '2027-01-11T00:00', 'whole'],
    ]);
  });

  it('knows how long months are', () => {
    expect(shown('2027-12-31', '2028-05-01', 'UTC', 'month')).toEqual([
      ['2027-12-31T00:00', '2028-01-01T00:00', 'partial'],
      ['2028-01-01T00:00', '2028-02-01T00:00', 'whole'],
      ['2028-02-01T00:00', '2028-03-01T00:00', 'whole'],
      ['2028-03-01T00:00', '2028-04-01T00:00', 'whole'],
      ['2028-04-01T00:00', '2028-05-01T00:00', 'whole'],
    ]);
    // The month in which the clock goes forward has an hour less.
    const march = shown(
      '2026-03-01T00:00+01:00',
      '2026-04-01T00:00+02:00',
      'Europe/Berlin',
      'month',
    );
    expect(march).toEqual([['2026-02-28T23:00', '2026-03-31T22:00', 'whole']]);
  });

  it('is partial where it is not over yet', () => {
    const now = at('2026-03-03T12:00');
    expect(shown('2026-03-02', '2026-03-05', 'UTC', 'day', now)).toEqual([
      ['2026-03-02T00:00', '2026-03-03T00:00', 'whole'],
      ['2026-03-03T00:00', '2026-03-04T00:00', 'partial'],
      ['2026-03-04T00:00', '2026-03-05T00:00', 'partial'],
    ]);
    const over = at('2026-03-03');
    expect(shown('2026-03-02', '2026-03-03', 'UTC', 'day', over)).toEqual([
      ['2026-03-02T00:00', '2026-03-03T00:00', 'whole'],
    ]);
  });

  it('cuts a day at the time of the day', () => {
    const day = shown('2026-03-02T10:00', '2026-03-02T11:30', 'UTC', 'day');
    expect(day).toEqual([['2026-03-02T10:00', '2026-03-02T11:30', 'partial']]);
  });

  it.each([
    // Midnight was skipped.
    [
      'America/Sao_Paulo',
      '2018-11-04T03:00Z',
      '2018-11-05T02:00Z',
      [['2018-11-04T03:00', '2018-11-05T02:00', 'whole']],
    ],
    // All of December 30 was skipped.
    [
      'Pacific/Apia',
      '2011-12-29T10:00Z',
      '2011-12-31T10:00Z',
      [
        ['2011-12-29T10:00', '2011-12-30T10:00', 'whole'],
        ['2011-12-30T10:00', '2011-12-31T10:00', 'whole'],
      ],
    ],
    // One minute after midnight the clock went back to the day before.
    [
      'America/St_Johns',
      '2010-11-06T02:30Z',
      '2010-11-08T03:30Z',
      [
        ['2010-11-06T02:30', '2010-11-07T02:30', 'whole'],
        ['2010-11-07T02:30', '2010-11-08T03:30', 'whole'],
      ],
    ],
    [
      'America/St_Johns',
      '2010-11-07T03:00Z',
      '2010-11-08T03:30Z',
      [['2010-11-07T03:00', '2010-11-08T03:30', 'partial']],
    ],
  ])('leaves no gap in %s from %s', (zone, from, to, days) => {
    expect(shown(from, to, zone, 'day')).toEqual(days);
  });
});

describe('previousPeriod', () => {
  it.each([
    // A week that is an hour shorter, and the one after it.
    ['2026-03-23T00:00+01:00', '2026-03-30T00:00+02:00', '2026-03-15T23:00Z'],
    ['2026-03-30T00:00+02:00', '2026-04-06T00:00+02:00', '2026-03-22T23:00Z'],
    // Not whole days: as long by the clock.
    ['2026-03-30T12:00+02:00', '2026-03-31T00:00+02:00', '2026-03-29T22:00Z'],
  ])('of %s to %s begins at %s', (from, to, before) => {
    const period = { from: at(from), to: at(to), now: late };
    expect(previousPeriod(period, 'Europe/Berlin')).toEqual({
      from: at(before),
      to: at(from),
      now: late,
    });
  });
});
