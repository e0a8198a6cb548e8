import type { IncidentEntry } from './IncidentEntry';

/** What an entry can say of work items, in the order in which it is written. */
export const incidentConditions = [
  'type',
  'label',
  'status',
  'project',
] as const satisfies readonly (keyof IncidentEntry)[];
