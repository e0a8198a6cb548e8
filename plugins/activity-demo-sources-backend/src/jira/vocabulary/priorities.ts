import { Priority } from '../../model';

/** The most urgent first: the place of a priority says its id, and `ORDER BY priority DESC` begins with it. */
export const priorities: readonly {
  readonly id: number;
  readonly name: Priority;
  readonly statusColor: string;
}[] = [
  { id: 1, name: 'Highest', statusColor: '#d04437' },
  { id: 2, name: 'High', statusColor: '#f15c75' },
  { id: 3, name: 'Medium', statusColor: '#f79232' },
  { id: 4, name: 'Low', statusColor: '#707070' },
  { id: 5, name: 'Lowest', statusColor: '#999999' },
];

export function priorityId(name: Priority): number {
  return priorities.findIndex(each => each.name === name) + 1;
}
