import type { IssueOnStage } from './sentIssue';

const at = (day: number, time: string) =>
  `2026-03-${`${day}`.padStart(2, '0')}T${time}:00.000+0000`;

const incident = {
  issuetype: { id: '12', name: '[System] Incident', subtask: false },
};

/** Issues of a Jira, of which some are incidents: by the type of Jira Service Management, or by a label. */
export const realIncidents: readonly IssueOnStage[] = [
  // Noticed half an hour after something was deployed, and over two hours after that.
  {
    number: 1,
    created: at(5, '10:30'),
    resolved: at(5, '12:00'),
    status: 'Closed',
    steps: [
      [at(5, '10:31'), 'Open', 'In Progress'],
      [at(5, '12:00'), 'In Progress', 'Closed'],
    ],
    more: incident,
  },
  // Before anything was deployed.
  {
    number: 2,
    created: at(1, '08:00'),
    resolved: at(1, '09:00'),
    status: 'Closed',
    steps: [[at(1, '09:00'), 'Open', 'Closed']],
    more: incident,
  },
  // Was over, and was not.
  {
    number: 3,
    created: at(9, '11:00'),
    resolved: at(9, '15:00'),
    status: 'Closed',
    steps: [
      [at(9, '12:00'), 'Open', 'Closed'],
      [at(9, '13:00'), 'Closed', 'In Progress'],
      [at(9, '15:00'), 'In Progress', 'Closed'],
    ],
    more: { labels: ['night', 'Production-Incident'] },
  },
  // Goes on.
  {
    number: 4,
    created: at(6, '16:00'),
    status: 'In Progress',
    steps: [[at(6, '16:05'), 'Open', 'In Progress']],
    more: incident,
  },
  // Is none.
  {
    number: 5,
    created: at(9, '11:30'),
    status: 'Open',
    steps: [],
    more: { labels: ['night'] },
  },
];
