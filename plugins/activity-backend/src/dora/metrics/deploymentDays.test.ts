import { deploymentDays } from './deploymentDays';
import { at, period } from './__testUtils__/narrowFacts';

type Case = [
  name: string,
  zone: string,
  range: [from: string, to: string, now?: string],
  first: string | null,
  deployments: string[],
  weeks: [from: string, days: number][],
  median: number | null,
];

const long = '2020-01-01T00:00Z';

const cases: Case[] = [
  [
    'a day counts once, however often',
    'UTC',
    ['2026-03-02', '2026-03-09'],
    long,
    ['2026-03-02T00:00Z', '2026-03-02T23:59:59.999Z', '2026-03-08T23:59:59Z'],
    [['2026-03-02T00:00:00.000Z', 2]],
    2,
  ],
  [
    'days are local, and so are weeks: late on Sunday in New York is Monday in UTC',
    'America/New_York',
    ['2026-02-02T05:00Z', '2026-02-16T05:00Z'],
    long,
    ['2026-02-09T04:59Z', '2026-02-09T05:00Z', '2026-02-10T04:00Z'],
    [
      ['2026-02-02T05:00:00.000Z', 1],
      ['2026-02-09T05:00:00.000Z', 1],
    ],
    1,
  ],
  [
    // The clock goes forward on Sunday 29 March, so that Monday begins at 22:00 UTC.
    'a day of 23 hours is a day',
    'Europe/Berlin',
    ['2026-03-22T23:00Z', '2026-04-05T22:00Z'],
    long,
    ['2026-03-28T22:59Z', '2026-03-29T21:59Z', '2026-03-29T22:00Z'],
    [
      ['2026-03-22T23:00:00.000Z', 2],
      ['2026-03-29T22:00:00.000Z', 1],
    ],
    1,
  ],
  [
    // The 25th of October has 25 hours there.
    'a repeated hour is of the same day',
    'Europe/Berlin',
    ['2026-10-18T22:00Z', '2026-10-25T23:00Z'],
    long,
    ['2026-10-25T00:30Z', '2026-10-25T01:30Z', '2026-10-25T22:59Z'],
    [['2026-10-18T22:00:00.000Z', 1]],
    1,
  ],
  [
    'a week of two years is one',
    'UTC',
    ['2025-12-29', '2026-01-12'],
    long,
    ['2025-12-31T12:00Z', '2026-01-01T12:00Z', '2026-01-04T12:00Z'],
    [
      ['2025-12-29T00:00:00.000Z', 3],
      ['2026-01-05T00:00:00.000Z', 0],
    ],
    0,
  ],
  [
    'weeks that the period cuts are left out',
    'UTC',
    ['2026-03-03', '2026-03-22'],
    long,
    ['2026-03-03T12:00Z', '2026-03-10T12:00Z', '2026-03-21T12:00Z'],
    [['2026-03-09T00:00:00.000Z', 1]],
    1,
  ],
  [
    'a week that is not over yet is left out',
    'UTC',
    ['2026-03-02', '2026-03-16', '2026-03-15T23:59Z'],
    long,
    ['2026-03-04T12:00Z', '2026-03-10T12:00Z'],
    [['2026-03-02T00:00:00.000Z', 1]],
    1,
  ],
  [
    'weeks before the first known deployment are left out, quiet ones after it are 0',
    'UTC',
    ['2026-03-02', '2026-03-30'],
    '2026-03-11T12:00Z',
    ['2026-03-11T12:00Z', '2026-03-12T12:00Z', '2026-03-24T12:00Z'],
    [
      ['2026-03-09T00:00:00.000Z', 2],
      ['2026-03-16T00:00:00.000Z', 0],
      ['2026-03-23T00:00:00.000Z', 1],
    ],
    1,
  ],
  [
    'what began with the very end of a week knows nothing of that week',
    'UTC',
    ['2026-03-02', '2026-03-16'],
    '2026-03-09T00:00Z',
    ['2026-03-09T00:00Z'],
    [['2026-03-09T00:00:00.000Z', 1]],
    1,
  ],
  [
    'the median of an even number is the lower one',
    'UTC',
    ['2026-03-02', '2026-03-30'],
    long,
    ['2026-03-03', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-17'].map(
      date => `${date}T12:00Z`,
    ),
    [
      ['2026-03-02T00:00:00.000Z', 1],
      ['2026-03-09T00:00:00.000Z', 3],
      ['2026-03-16T00:00:00.000Z', 1],
      ['2026-03-23T00:00:00.000Z', 0],
    ],
    1,
  ],
  [
    'without a whole week',
    'UTC',
    ['2026-03-03', '2026-03-09'],
    long,
    [],
    [],
    null,
  ],
  [
    'without deployments ever',
    'UTC',
    ['2026-03-02', '2026-03-30'],
    null,
    [],
    [],
    null,
  ],
];

it.each(cases)('%s', (_, zone, [from, to, now], first, ends, weeks, median) => {
  const { wholeWeeks } = period(from, to, { zone, now });
  const told = deploymentDays(
    ends.map(end => ({ at: at(end) })),
    wholeWeeks,
    zone,
    first === null ? null : at(first),
  );
  expect(told).toEqual({
    weeks: weeks.map(([begin, days]) => ({ from: begin, days })),
    median,
  });
});
