import type { FlowWorkItem } from '@activity-insights/plugin-activity-common';
import type { IssueOnStage } from './sentIssue';

/** What flow has to say of an issue, in hours where the name says so. */
export interface ExpectedItem
  extends Partial<
    Pick<
      FlowWorkItem,
      'doneAt' | 'startedAt' | 'stage' | 'reopened' | 'efficiency' | 'estimate'
    >
  > {
  leadHours: number | null;
  cycleHours: number | null;
  activeHours: number | null;
  waitingHours: number | null;
  blockedHours: number;
  /** Status, hours and visits, in the order in which it came into them. */
  statuses: [string, number, number][];
}

/** An issue, and what flow has to say of it: worked out by hand. */
export interface ItemCase {
  about: string;
  issue: IssueOnStage;
  expected: ExpectedItem;
}

const flagged = { name: 'Flagged', id: 'customfield_10006' };
const sprint = { name: 'Sprint', id: 'customfield_10005' };
const impediment = ['[10019]', 'Impediment'] as const;

/** As Jira Data Center of version 8 writes its sprints. */
const sprintText = (id: number) =>
  `com.atlassian.greenhopper.service.sprint.Sprint@5f${id}[id=${id},rapidViewId=4,state=CLOSED,name=Tide ${id},startDate=2026-03-02T09:00:00.000+05:30,endDate=<null>,completeDate=<null>,sequence=${id}]`;

/**
 * Issues of a Jira Data Center in Chennai: its clock is five hours and a half ahead of UTC, so that 14:30 there is 9:00. Each was created
 * on 2 March at 9:00 UTC.
 */
const created = '2026-03-02T14:30:00.000+0530';
const at = (day: number, time = '14:30:00.000') =>
  `2026-03-0${day}T${time}+0530`;

export const serverIssues: readonly ItemCase[] = [
  {
    about: 'went its way, and was finished at an odd moment',
    issue: {
      number: 1,
      created,
      resolved: at(5, '16:30:00.360'),
      status: 'Closed',
      steps: [
        [at(3, '15:30:00.000'), 'Open', 'In Progress'],
        [at(4, '15:30:00.000'), 'In Progress', 'In Review'],
        [at(5, '16:30:00.360'), 'In Review', 'Closed'],
      ],
      more: { customfield_10004: '3.5' },
    },
    // From 3 March, 10:00, to 5 March, 11:00, and 0.36 s are 0.0001 h.
    expected: {
      startedAt: '2026-03-03T10:00:00.000Z',
      doneAt: '2026-03-05T11:00:00.360Z',
      estimate: 3.5,
      leadHours: 74.0001,
      cycleHours: 49.0001,
      activeHours: 49.0001,
      waitingHours: 0,
      blockedHours: 0,
      efficiency: 1,
      statuses: [
        ['Open', 25, 1],
        ['In Progress', 24, 1],
        ['In Review', 25.0001, 1],
      ],
    },
  },
  {
    about: 'was resolved, and closed four days later',
    issue: {
      number: 2,
      created,
      resolved: at(5),
      status: 'Closed',
      steps: [
        [at(3), 'Open', 'In Progress'],
        [at(5), 'In Progress', 'Resolved'],
        [at(9), 'Resolved', 'Closed'],
      ],
    },
    expected: {
      doneAt: '2026-03-05T09:00:00.000Z',
      reopened: 0,
      leadHours: 72,
      cycleHours: 48,
      activeHours: 48,
      waitingHours: 0,
      blockedHours: 0,
      statuses: [
        ['Open', 24, 1],
        ['In Progress', 48, 1],
      ],
    },
  },
  {
    about: 'was done when it was created',
    issue: {
      number: 3,
      created,
      resolved: created,
      status: 'Closed',
      steps: [],
    },
    expected: {
      doneAt: '2026-03-02T09:00:00.000Z',
      startedAt: null,
      leadHours: null,
      cycleHours: null,
      activeHours: null,
      waitingHours: null,
      blockedHours: 0,
      statuses: [],
    },
  },
  {
    about: 'was closed right away, and its resolution was taken out',
    issue: {
      number: 4,
      created,
      status: 'Closed',
      steps: [[at(4), 'Open', 'Closed']],
    },
    expected: {
      doneAt: '2026-03-04T09:00:00.000Z',
      leadHours: 48,
      cycleHours: null,
      activeHours: null,
      waitingHours: null,
      blockedHours: 0,
      statuses: [['Open', 48, 1]],
    },
  },
  {
    about: 'was in a status that the site has deleted since',
    issue: {
      number: 5,
      created,
      resolved: at(6),
      status: 'Closed',
      steps: [
        [at(3), 'Open', 'In Progress'],
        [at(4), 'In Progress', 'Parked'],
        [at(6), 'Parked', 'Closed'],
      ],
    },
    expected: {
      leadHours: 96,
      cycleHours: 72,
      activeHours: null,
      waitingHours: null,
      blockedHours: 0,
      efficiency: null,
      statuses: [
        ['Open', 24, 1],
        ['In Progress', 24, 1],
        ['Parked', 48, 1],
      ],
    },
  },
  {
    about: 'was sent back, and its status was renamed meanwhile',
    issue: {
      number: 6,
      created,
      resolved: at(6),
      status: 'Closed',
      steps: [
        [at(3), 'Open', 'Doing'],
        [at(4), 'Doing', 'Open'],
        [at(5), 'Open', 'In Progress'],
        [at(6), 'In Progress', 'Closed'],
      ],
    },
    expected: {
      startedAt: '2026-03-03T09:00:00.000Z',
      leadHours: 96,
      cycleHours: 72,
      activeHours: 48,
      waitingHours: 24,
      blockedHours: 0,
      statuses: [
        ['Open', 48, 2],
        ['In Progress', 48, 2],
      ],
    },
  },
  {
    about: 'was opened again after two days',
    issue: {
      number: 7,
      created,
      resolved: at(7),
      status: 'Closed',
      steps: [
        [at(3), 'Open', 'In Progress'],
        [at(4), 'In Progress', 'Closed'],
        [at(6), 'Closed', 'In Progress'],
        [at(7), 'In Progress', 'Closed'],
      ],
    },
    expected: {
      doneAt: '2026-03-07T09:00:00.000Z',
      reopened: 1,
      leadHours: 120,
      cycleHours: 96,
      activeHours: 48,
      waitingHours: 48,
      blockedHours: 0,
      efficiency: 0.5,
      statuses: [
        ['Open', 24, 1],
        ['In Progress', 48, 2],
        ['Closed', 48, 1],
      ],
    },
  },
  {
    about: 'is a sub-task whose move into review nobody has logged',
    issue: {
      number: 8,
      created,
      resolved: at(5),
      status: 'Closed',
      isSubTask: true,
      steps: [
        [at(3), 'Open', 'In Progress'],
        [at(5), 'In Review', 'Closed'],
      ],
      more: { parent: { id: '20001', key: 'OPS-1' } },
    },
    expected: {
      leadHours: 72,
      cycleHours: 48,
      activeHours: 48,
      waitingHours: 0,
      blockedHours: 0,
      statuses: [
        ['Open', 24, 1],
        ['In Progress', 48, 1],
      ],
    },
  },
  {
    about: 'was imported without its past',
    issue: {
      number: 9,
      created,
      resolved: at(5),
      status: 'Closed',
      steps: [],
    },
    expected: {
      doneAt: '2026-03-05T09:00:00.000Z',
      startedAt: null,
      leadHours: 72,
      cycleHours: null,
      activeHours: null,
      waitingHours: null,
      blockedHours: 0,
      statuses: [['Closed', 72, 1]],
    },
  },
  {
    about:
      'was in two sprints, and was flagged before and after it was started',
    issue: {
      number: 10,
      created,
      resolved: at(5),
      status: 'Closed',
      steps: [
        [at(2, '17:30:00.000'), flagged, null, impediment],
        [at(2, '18:30:00.000'), flagged, impediment, null],
        [at(2, '19:30:00.000'), sprint, null, ['7', 'Tide 7']],
        [at(3), 'Open', 'In Progress'],
        [at(3, '17:30:00.000'), flagged, null, impediment],
        [at(3, '23:30:00.000'), flagged, impediment, null],
        [at(4), sprint, ['7', 'Tide 7'], ['7, 8', 'Tide 7, Tide 8']],
        [at(5), 'In Progress', 'Closed'],
      ],
      more: { customfield_10005: [sprintText(7), sprintText(8)] },
    },
    expected: {
      leadHours: 72,
      cycleHours: 48,
      activeHours: 42,
      waitingHours: 6,
      blockedHours: 7,
      efficiency: 0.875,
      statuses: [
        ['Open', 24, 1],
        ['In Progress', 48, 1],
      ],
    },
  },
  {
    about: 'was resolved by the source before anybody had started it',
    issue: {
      number: 11,
      created,
      resolved: at(3),
      status: 'Closed',
      steps: [
        [at(4), 'Open', 'In Progress'],
        [at(5), 'In Progress', 'Closed'],
      ],
    },
    expected: {
      doneAt: '2026-03-03T09:00:00.000Z',
      startedAt: '2026-03-04T09:00:00.000Z',
      leadHours: 24,
      cycleHours: null,
      activeHours: null,
      waitingHours: null,
      blockedHours: 0,
      statuses: [['Open', 24, 1]],
    },
  },
];
