import type { FixRules, IncidentEntry } from './IncidentEntry';

/** Which work items are incidents where nobody says it. */
export const defaultIncidents: readonly IncidentEntry[] = [
  { type: '*Incident' },
  { label: 'incident' },
];

/** Which changes are hotfixes where nobody says it. */
export const defaultFixes: FixRules = {
  branches: ['hotfix/*', 'hotfix-*'],
  labels: ['hotfix'],
};
