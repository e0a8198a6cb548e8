import type { WorkItemStatusCategory } from '@activity-insights/plugin-activity-common';
import { dateOfDay } from '../../time/dayNumbers';
import type { DayCounts } from './DayChange';
import { dayChanges, type DayFact } from './dayChanges';

const at = (text: string) => Date.parse(text);

/** Stages since instants, in order; the first is the creation. */
function fact(
  stages: [from: string, stage: WorkItemStatusCategory][],
  overrides: Partial<DayFact> = {},
): DayFact {
  return {
    isBase: true,
    createdAt: at(stages[0][0]),
    startedAt: null,
    doneAt: null,
    estimate: null,
    stages: stages.map(([from, stage]) => ({ from: at(from), stage })),
    ...overrides,
  };
}

/** By date, without zeros. */
function days(of: DayFact, zone: string) {
  return dayChanges(of, zone).map(({ day, isBase, ...counts }) => {
    expect(isBase).toBe(of.isBase);
    const said = Object.entries(counts).filter(([, count]) => count !== 0);
    return [dateOfDay(day), Object.fromEntries(said)];
  });
}

const cases: [
  title: string,
  fact: DayFact,
  zone: string,
  days: [date: string, counts: Partial<DayCounts>][],
][] = [
  [
    'what waits arrives and no more',
    fact([['2026-03-02T10:00:00Z', 'todo']]),
    'UTC',
    [['2026-03-02', { arrived: 1 }]],
  ],
  [
    'what is begun and done, on three days',
    fact(
      [
        ['2026-03-02T10:00:00Z', 'todo'],
        ['2026-03-03T10:00:00Z', 'inProgress'],
        ['2026-03-05T10:00:00Z', 'done'],
      ],
      {
        startedAt: at('2026-03-03T10:00:00Z'),
        doneAt: at('2026-03-05T10:00:00Z'),
        estimate: 2.5,
      },
    ),
    'UTC',
    [
      ['2026-03-02', { arrived: 1 }],
      ['2026-03-03', { started: 1, progressIn: 1 }],
      [
        '2026-03-05',
        { completed: 1, progressOut: 1, estimated: 1, estimate: 2.5 },
      ],
    ],
  ],
  [
    'all on one day, an estimate of nothing included',
    fact(
      [
        ['2026-03-02T08:00:00Z', 'inProgress'],
        ['2026-03-02T09:00:00Z', 'done'],
      ],
      {
        startedAt: at('2026-03-02T08:00:00Z'),
        doneAt: at('2026-03-02T09:00:00Z'),
        estimate: 0,
      },
    ),
    'UTC',
    [
      [
        '2026-03-02',
        {
          arrived: 1,
          started: 1,
          completed: 1,
          progressIn: 1,
          progressOut: 1,
          estimated: 1,
        },
      ],
    ],
  ],
  [
    'what goes back and is begun again: started once, in progress twice',
    fact(
      [
        ['2026-03-02T10:00:00Z', 'todo'],
        ['2026-03-03T10:00:00Z', 'inProgress'],
        ['2026-03-04T10:00:00Z', 'todo'],
        ['2026-03-06T10:00:00Z', 'inProgress'],
      ],
      { startedAt: at('2026-03-03T10:00:00Z') },
    ),
    'UTC',
    [
      ['2026-03-02', { arrived: 1 }],
      ['2026-03-03', { started: 1, progressIn: 1 }],
      ['2026-03-04', { progressOut: 1 }],
      ['2026-03-06', { progressIn: 1 }],
    ],
  ],
  [
    'what is done, reopened and done again: completed once, at last',
    fact(
      [
        ['2026-03-02T10:00:00Z', 'inProgress'],
        ['2026-03-03T10:00:00Z', 'done'],
        ['2026-03-04T10:00:00Z', 'inProgress'],
        ['2026-03-05T10:00:00Z', 'done'],
      ],
      {
        startedAt: at('2026-03-02T10:00:00Z'),
        doneAt: at('2026-03-05T10:00:00Z'),
      },
    ),
    'UTC',
    [
      ['2026-03-02', { arrived: 1, started: 1, progressIn: 1 }],
      ['2026-03-03', { progressOut: 1 }],
      ['2026-03-04', { progressIn: 1 }],
      ['2026-03-05', { completed: 1, progressOut: 1 }],
    ],
  ],
  [
    'what skips progress is started when it is done',
    fact(
      [
        ['2026-03-02T10:00:00Z', 'todo'],
        ['2026-03-04T10:00:00Z', 'done'],
      ],
      { doneAt: at('2026-03-04T10:00:00Z') },
    ),
    'UTC',
    [
      ['2026-03-02', { arrived: 1 }],
      ['2026-03-04', { started: 1, completed: 1 }],
    ],
  ],
  [
    'what was done before it was started, as the source says it, is started when it is done',
    fact(
      [
        ['2026-03-02T10:00:00Z', 'todo'],
        ['2026-03-05T10:00:00Z', 'inProgress'],
        ['2026-03-06T10:00:00Z', 'done'],
      ],
      {
        startedAt: at('2026-03-05T10:00:00Z'),
        doneAt: at('2026-03-03T10:00:00Z'),
      },
    ),
    'UTC',
    [
      ['2026-03-02', { arrived: 1 }],
      ['2026-03-03', { started: 1, completed: 1 }],
      ['2026-03-05', { progressIn: 1 }],
      ['2026-03-06', { progressOut: 1 }],
    ],
  ],
  [
    'the last minute of a day in Berlin in winter',
    fact([['2026-01-10T22:59:00Z', 'todo']]),
    'Europe/Berlin',
    [['2026-01-10', { arrived: 1 }]],
  ],
  [
    'the first minute of a day in Berlin in winter',
    fact([['2026-01-10T23:00:00Z', 'todo']]),
    'Europe/Berlin',
    [['2026-01-11', { arrived: 1 }]],
  ],
  [
    'half an hour before midnight after the clocks went forward on 29 March',
    fact(
      [
        // 23:30 of the 28th by the clock of winter, 00:30 of the 30th by that of summer.
        ['2026-03-28T22:30:00Z', 'todo'],
        ['2026-03-29T22:30:00Z', 'inProgress'],
      ],
      { startedAt: at('2026-03-29T22:30:00Z') },
    ),
    'Europe/Berlin',
    [
      ['2026-03-28', { arrived: 1 }],
      ['2026-03-30', { started: 1, progressIn: 1 }],
    ],
  ],
  [
    'both ends of the day of 25 hours in October',
    fact(
      [
        ['2026-10-24T22:00:00Z', 'todo'],
        ['2026-10-25T22:59:59Z', 'inProgress'],
        ['2026-10-25T23:00:00Z', 'todo'],
      ],
      { startedAt: at('2026-10-25T22:59:59Z') },
    ),
    'Europe/Berlin',
    [
      ['2026-10-25', { arrived: 1, started: 1, progressIn: 1 }],
      ['2026-10-26', { progressOut: 1 }],
    ],
  ],
  [
    'a zone of three quarters of an hour',
    fact([['2026-03-01T18:15:00Z', 'todo']]),
    'Asia/Kathmandu',
    [['2026-03-02', { arrived: 1 }]],
  ],
  [
    'before 1970',
    fact([['1969-12-31T23:00:00Z', 'todo']]),
    'America/New_York',
    [['1969-12-31', { arrived: 1 }]],
  ],
  [
    'the level goes along',
    fact([['2026-03-01T18:15:00Z', 'todo']], { isBase: false }),
    'UTC',
    [['2026-03-01', { arrived: 1 }]],
  ],
];

describe('what an item adds to days', () => {
  it.each(cases)('%s', (_, of, zone, expected) => {
    expect(days(of, zone)).toEqual(expected);
  });
});
