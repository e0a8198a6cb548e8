import { dateOfDay, dayOfDate } from '../../time/dayNumbers';
import { forecastOf } from './forecastOf';
import type { ForecastQuestion } from './Forecast';

const now = Date.parse('2026-05-01T12:00Z');

/** As many days as counts, up to yesterday. */
function historyOf(counts: readonly number[]): ForecastQuestion['history'] {
  const first = dayOfDate('2026-05-01')! - counts.length;
  return counts.map((count, day) => ({ date: dateOfDay(first + day), count }));
}

const days = (length: number, count = 3) =>
  new Array<number>(length).fill(count);

const ask = (
  counts: readonly number[],
  question: Partial<ForecastQuestion> = {},
) =>
  forecastOf({
    history: historyOf(counts),
    seed: 1,
    now,
    zone: 'UTC',
    ...question,
  });

const codes = (...args: Parameters<typeof ask>) =>
  ask(...args).notes.map(({ code }) => code);

describe('forecastOf', () => {
  it('is exact for a constant pace, beginning tomorrow', () => {
    const { howMany, when, trials, history } = ask(days(50), {
      items: 30,
      by: '2026-05-04',
    });
    expect({ trials, days: history.length }).toEqual({
      trials: 10_000,
      days: 50,
    });
    // Three days of three each; ten days.
    expect(howMany).toEqual({
      by: '2026-05-04',
      results: [50, 75, 85, 95].map(confidence => ({ confidence, items: 9 })),
    });
    expect(when).toEqual({
      items: 30,
      results: [50, 75, 85, 95].map(confidence => ({
        confidence,
        date: '2026-05-11',
      })),
    });
  });

  it('begins with the next day of the zone', () => {
    // In Auckland it is already the 2nd.
    const { when, howMany } = ask(days(50), {
      items: 1,
      by: '2026-05-03',
      zone: 'Pacific/Auckland',
    });
    expect(when!.results[0].date).toBe('2026-05-03');
    expect(howMany!.results[0].items).toBe(3);
  });

  it('knows what chance says of days that come to all or nothing', () => {
    // One item on every other day: it is done on day n in 1 - (1/2) ** n of all trials, that is 50, 75, 87.5, 93.75, 96.9 %.
    // Half of the trials may be a few less than half: day 1 or 2.
    const counts = Array.from({ length: 50 }, (_, day) => day % 2);
    const { when, howMany } = ask(counts, { items: 1, by: '2026-05-05' });
    const dates = when!.results.map(({ date }) => date);
    expect(['2026-05-02', '2026-05-03']).toContain(dates[0]);
    expect(['2026-05-03', '2026-05-04']).toContain(dates[1]);
    expect(dates.slice(2)).toEqual(['2026-05-04', '2026-05-06']);
    // Of four days: at least 1 in 93.75 %, at least 2 in 68.75 % of all trials.
    expect(howMany!.results.map(({ items }) => items)).toEqual([2, 1, 1, 0]);
  });

  it('promises less and later the surer it is', () => {
    const counts = Array.from({ length: 60 }, (_, day) => (day * 7) % 5);
    const { when, howMany } = ask(counts, { items: 40, by: '2026-06-30' });
    const items = howMany!.results.map(result => result.items);
    expect(items).toEqual([...items].sort((a, b) => b - a));
    expect(new Set(items).size).toBeGreaterThan(1);
    const dates = when!.results.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(new Set(dates).size).toBeGreaterThan(1);
  });

  it('gives the same answer for the same seed', () => {
    const counts = Array.from({ length: 91 }, (_, day) => (day * 11) % 7);
    const question = { items: 100, by: '2026-09-30' };
    const answer = ask(counts, question);
    expect(ask(counts, question)).toEqual(answer);
    // Neither question changes the answer to the other.
    expect(ask(counts, { items: 100 }).when).toEqual(answer.when);
    expect(ask(counts, { by: '2026-09-30' }).howMany).toEqual(answer.howMany);
    expect(ask(counts, { ...question, seed: 2 })).not.toEqual(answer);
  });

  it.each<[string, number[], string[], boolean]>([
    ['no day', [], ['short-history'], false],
    ['13 days', days(13), ['short-history'], false],
    ['14 days', days(14), ['thin-history'], true],
    ['41 days', days(41), ['thin-history'], true],
    ['42 days', days(42), [], true],
    ['nothing done', days(60, 0), ['few-finished'], false],
    ['4 items', [...days(59, 0), 4], ['few-finished'], false],
    ['5 items', [5, ...days(59, 0)], [], true],
    ['after 19 quiet days of 60', [...days(19, 0), ...days(41)], [], true],
    [
      'after 20 quiet days of 60',
      [...days(20, 0), ...days(40)],
      ['quiet-beginning'],
      true,
    ],
    [
      'after 13 quiet days of 30',
      [...days(13, 0), ...days(17)],
      ['thin-history'],
      true,
    ],
  ])('draws from %s?', (_, counts, expected, isEnough) => {
    const forecast = ask(counts, { by: '2026-05-04' });
    expect(forecast.notes.map(({ code }) => code)).toEqual(expected);
    expect(forecast.howMany !== null).toBe(isEnough);
    expect(forecast.assumptions.length > 0).toBe(isEnough);
    expect(forecast.history).toHaveLength(counts.length);
  });

  it.each([
    ['2026-04-30', ['day-not-to-come']],
    ['2026-05-01', ['day-not-to-come']],
    ['2026-05-02', []],
    ['2036-04-30', []],
    ['2036-05-01', ['beyond-ten-years']],
  ])('how many by %s', (by, expected) => {
    expect(codes(days(50), { by })).toEqual(expected);
    expect(ask(days(50), { by }).howMany === null).toBe(expected.length > 0);
  });

  it('is null where it takes more than ten years', () => {
    const { when, notes } = ask(days(50, 1), { items: 3_653 });
    expect(when!.results.map(({ date }) => date)).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(notes).toEqual([
      { code: 'beyond-ten-years', message: expect.any(String) },
    ]);
    expect(ask(days(50, 1), { items: 3_652 }).when!.results[3].date).toBe(
      '2036-04-30',
    );
  });

  it('says what it assumes', () => {
    const { assumptions } = ask(days(50), { items: 1, seed: 7 });
    expect(assumptions[0]).toBe(
      'Work goes on at the pace of 50 days, 2026-03-12 to 2026-04-30, in which 150 items were done',
    );
    expect(assumptions.at(-1)).toContain('10,000 trials with the seed 7');
  });
});
