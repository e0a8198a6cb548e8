import { Random } from '../../chance';

const titles = [
  'Dashboard shows yesterday after midnight',
  'Document how to replay a day',
  'Flaky test in the planner',
  'Log level cannot be changed without a restart',
  'Rename the old queue',
  'Remove the compatibility route',
  'Time-outs against the tide service',
  'Typo in the operations guide',
];
const details = [
  'Seen twice this week.',
  'Small, for somebody with an hour to spare.',
  'See the thread in the merge request.',
  '',
];
const remarks = [
  'Cannot reproduce it here.',
  'Happened again this morning.',
  'I will have a look.',
  'Fixed on main.',
];

export const ticketLabels = ['bug', 'documentation', 'good first issue'];

/** What a GitLab issue says at first. */
export function ticketTexts(random: Random): {
  title: string;
  description: string;
} {
  return { title: random.pick(titles), description: random.pick(details) };
}

export function ticketRemark(random: Random): string {
  return random.pick(remarks);
}
