import { parseRange, rangeBefore } from './AnswerRange';
import type { AnswerZone } from './AnswerZone';
import { formatMoment } from './formatMoment';

const berlin: AnswerZone = { kind: 'place', name: 'Europe/Berlin' };
const author: AnswerZone = { kind: 'author', fallback: 'Europe/Berlin' };
const now = Date.parse('2026-11-20T10:00:00Z');

function place(name: string): AnswerZone {
  return { kind: 'place', name };
}

function shown(
  parameters: { from?: string; to?: string },
  zone: AnswerZone,
): string[] {
  const { from, to } = parseRange(parameters, zone, now);
  return [formatMoment(from, zone), formatMoment(to, zone)];
}

describe('parseRange', () => {
  it.each([
    // The default: 91 local days, over the end of summer time.
    [
      {},
      berlin,
      '2026-08-22T00:00:00.000+02:00',
      '2026-11-21T00:00:00.000+01:00',
    ],
    [{}, author, '2026-08-22T00:00:00.000', '2026-11-21T00:00:00.000'],
    // It is the 21st already in Auckland, and still the 19th nowhere.
    [
      {},
      place('Pacific/Auckland'),
      '2026-08-22T00:00:00.000+12:00',
      '2026-11-21T00:00:00.000+13:00',
    ],
    [
      { to: '2026-04-01' },
      berlin,
      '2025-12-31T00:00:00.000+01:00',
      '2026-04-01T00:00:00.000+02:00',
    ],
    [
      { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00-05:00' },
      berlin,
      '2026-01-01T01:00:00.000+01:00',
      '2026-01-02T06:00:00.000+01:00',
    ],
    [
      { from: '2026-01-01T08:30', to: '2026-01-02' },
      place('Asia/Kathmandu'),
      '2026-01-01T08:30:00.000+05:45',
      '2026-01-02T00:00:00.000+05:45',
    ],
    // A time that the clock skipped is the end of the gap; one that it showed twice is the first.
    [
      { from: '2026-03-29T02:30', to: '2026-10-25T02:30' },
      berlin,
      '2026-03-29T03:00:00.000+02:00',
      '2026-10-25T02:30:00.000+02:00',
    ],
    // Midnight of 4 November 2018 was skipped in Sao Paulo.
    [
      { from: '2018-11-04', to: '2018-11-05' },
      place('America/Sao_Paulo'),
      '2018-11-04T01:00:00.000-02:00',
      '2018-11-05T00:00:00.000-02:00',
    ],
    // 30 December 2011 was skipped altogether in Apia.
    [
      { from: '2011-12-29', to: '2011-12-31' },
      place('Pacific/Apia'),
      '2011-12-29T00:00:00.000-10:00',
      '2011-12-31T00:00:00.000+14:00',
    ],
    [
      { from: '1971-01-01', to: '1971-02-01' },
      place('Africa/Monrovia'),
      '1971-01-01T00:44:30.000Z',
      '1971-02-01T00:44:30.000Z',
    ],
    // By the author's clock an instant is what was written, whatever its offset.
    [
      { from: '2026-01-01T09:00:00+09:00', to: '2026-01-02' },
      author,
      '2026-01-01T09:00:00.000',
      '2026-01-02T00:00:00.000',
    ],
  ])('%j in %j', (parameters, zone, from, to) => {
    expect(shown(parameters, zone)).toEqual([from, to]);
  });

  it('takes a skipped date for the moment at which it was skipped', () => {
    const zone = place('Pacific/Apia');
    const { from } = parseRange(
      { from: '2011-12-30', to: '2012-01-02' },
      zone,
      now,
    );
    expect(new Date(from).toISOString()).toBe('2011-12-30T10:00:00.000Z');
  });

  it.each([
    [{ from: 'soon' }, /'from'.*'soon'/],
    [{ to: '2026-02-30' }, /'to'.*2026-02-30/],
    [{ from: '2026-03-01', to: '2026-03-01' }, /'from'/],
    [{ from: '2026-03-02', to: '2026-03-01' }, /'from'/],
    [{ from: '2031-01-01' }, /'from'.*the next midnight/],
    [{ from: '1990-01-01', to: '2020-01-02' }, /'from' and 'to'.*30 years/],
  ])('refuses %j', (parameters, message) => {
    expect(() => parseRange(parameters, berlin, now)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(message),
      }),
    );
  });

  it.each([
    [place('UTC'), '1990-01-01T00:00:00.000+00:00'],
    [place('Australia/Lord_Howe'), '1990-01-01T00:00:00.000+11:00'],
    [place('Asia/Pyongyang'), '1990-01-01T00:00:00.000+09:00'],
  ])('takes 30 years to the day in %j', (zone, from) => {
    const range = { from: '1990-01-01', to: '2020-01-01' };
    expect(shown(range, zone)[0]).toBe(from);
  });

  it('takes 30 local years of a zone that has moved, though they are longer by UTC', () => {
    const range = { from: '1985-01-01', to: '2015-01-01' };
    const { from, to } = parseRange(range, place('Australia/Lord_Howe'), now);
    expect(to - from).toBe(Date.UTC(2015, 0) - Date.UTC(1985, 0) + 30 * 60_000);
  });
});

describe('rangeBefore', () => {
  it.each([
    // The clock went back on October 25.
    [berlin, '2026-10-19', '2026-11-02', '2026-10-05', '2026-10-19'],
    [berlin, '2026-11-01', '2026-11-15', '2026-10-18', '2026-11-01'],
    [author, '2026-11-01', '2026-11-15', '2026-10-18', '2026-11-01'],
  ])('keeps whole local days, %j', (zone, from, to, before, until) => {
    const range = parseRange({ from, to }, zone, now);
    expect(rangeBefore(range, zone)).toEqual(
      parseRange({ from: before, to: until }, zone, now),
    );
  });

  it('keeps the length of what is shorter', () => {
    const at = Date.parse('2026-06-01T10:20:00Z');
    expect(rangeBefore({ from: at, to: at + 5_000 }, berlin)).toEqual({
      from: at - 5_000,
      to: at,
    });
  });
});
