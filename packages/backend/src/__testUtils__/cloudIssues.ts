import type { ItemCase } from './serverIssues';

const created = '2026-03-26T09:00:00.000+0100';

/**
 * Issues of a Jira Cloud whose account is in Berlin, where the clock goes forward on 29 March at 1:00 UTC: 9:00 is 8:00 UTC before, and
 * 7:00 after. Of each changelog the site shows the last entry alone; the rest has to be asked for.
 */
export const cloudIssues: readonly ItemCase[] = [
  {
    about: 'was worked on while the clock went forward',
    issue: {
      number: 1,
      created,
      resolved: '2026-03-30T09:00:00.000+0200',
      status: 'Closed',
      steps: [
        ['2026-03-28T09:00:00.000+0100', 'Open', 'In Progress'],
        ['2026-03-29T09:00:00.000+0200', 'In Progress', 'In Review'],
        ['2026-03-30T09:00:00.000+0200', 'In Review', 'Closed'],
      ],
    },
    expected: {
      startedAt: '2026-03-28T08:00:00.000Z',
      doneAt: '2026-03-30T07:00:00.000Z',
      leadHours: 95,
      cycleHours: 47,
      activeHours: 47,
      waitingHours: 0,
      blockedHours: 0,
      statuses: [
        ['Open', 48, 1],
        ['In Progress', 23, 1],
        ['In Review', 24, 1],
      ],
    },
  },
  {
    about: 'went to the end and back within a moment, and is not done',
    issue: {
      number: 2,
      created,
      status: 'Open',
      steps: [
        ['2026-03-27T09:00:00.000+0100', 'Open', 'In Progress'],
        ['2026-03-27T10:00:00.000+0100', 'In Progress', 'Closed'],
        ['2026-03-27T10:00:00.000+0100', 'Closed', 'In Progress'],
        ['2026-03-27T12:00:00.000+0100', 'In Progress', 'Open'],
        ['2026-03-27T12:00:00.001+0100', 'Open', 'Closed'],
        ['2026-03-27T12:00:00.002+0100', 'Closed', 'Open'],
      ],
    },
    expected: {
      startedAt: '2026-03-27T08:00:00.000Z',
      doneAt: null,
      stage: 'todo',
      reopened: 1,
      leadHours: null,
      cycleHours: null,
      activeHours: 3,
      // It waits to this day.
      waitingHours: NaN,
      blockedHours: 0,
      statuses: [
        ['Open', NaN, 3],
        ['In Progress', 3, 1],
        ['Closed', 0, 1],
      ],
    },
  },
  {
    about: 'has a resolution that is two seconds younger than its last move',
    issue: {
      number: 3,
      created,
      resolved: '2026-03-27T13:00:01.800+0100',
      status: 'Closed',
      steps: [
        ['2026-03-27T09:00:00.000+0100', 'Open', 'In Progress'],
        ['2026-03-27T13:00:00.000+0100', 'In Progress', 'Closed'],
      ],
    },
    expected: {
      doneAt: '2026-03-27T12:00:01.800Z',
      leadHours: 28.0005,
      cycleHours: 4.0005,
      activeHours: 4,
      waitingHours: 0.0005,
      blockedHours: 0,
      statuses: [
        ['Open', 24, 1],
        ['In Progress', 4, 1],
        ['Closed', 0.0005, 1],
      ],
    },
  },
];
