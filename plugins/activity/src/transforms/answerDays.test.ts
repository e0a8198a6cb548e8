import { answerDays } from './answerDays';

describe('answerDays', () => {
  it.each([
    [
      'a range of whole days',
      '2026-08-03T00:00:00+05:45',
      '2026-11-02T00:00:00+05:45',
      'Asia/Kathmandu',
      { first: '2026-08-03', last: '2026-11-01', days: 91, weeks: 13 },
    ],
    [
      'ends that are written in UTC',
      '2026-08-02T18:15:00Z',
      '2026-08-09T18:15:00Z',
      'Asia/Kathmandu',
      { first: '2026-08-03', last: '2026-08-09', days: 7, weeks: 1 },
    ],
    [
      'an end within a day',
      '2026-08-03T00:00:00Z',
      '2026-08-03T12:00:00Z',
      'UTC',
      { first: '2026-08-03', last: '2026-08-03', days: 1, weeks: 1 },
    ],
    [
      'local times where the zone is that of the author',
      '2026-03-29T00:00:00.000',
      '2026-03-30T00:00:00.000',
      'author',
      { first: '2026-03-29', last: '2026-03-29', days: 1, weeks: 1 },
    ],
    [
      'a range over a change of the clock',
      '2026-10-25T00:00:00+02:00',
      '2026-11-02T00:00:00+01:00',
      'Europe/Berlin',
      { first: '2026-10-25', last: '2026-11-01', days: 8, weeks: 2 },
    ],
  ])('%s', (_, from, to, timezone, expected) => {
    expect(answerDays({ from, to, timezone })).toEqual(expected);
  });
});
