import { nameGlob } from '@activity-insights/plugin-activity-common';
import type { FailureRules, IncidentEntry } from './IncidentEntry';

/** What rules of incidents look at. */
export interface IncidentCandidate {
  typeName: string | null;
  labels: readonly string[];
  /** Names of those that it is or was in. */
  statuses: readonly string[];
  projectKey: string | null;
}

/** Tells of work items which entry makes them incidents, the first one; undefined if none does. */
export function incidentMatcher({
  incidents,
}: Pick<FailureRules, 'incidents'>): (
  item: IncidentCandidate,
) => IncidentEntry | undefined {
  const matchers = incidents.map(entry => ({
    entry,
    conditions: conditionsOf(entry),
  }));
  return item =>
    matchers.find(
      ({ conditions }) =>
        conditions.length > 0 && conditions.every(holds => holds(item)),
    )?.entry;
}

function conditionsOf({
  type,
  label,
  status,
  project,
}: IncidentEntry): ((item: IncidentCandidate) => boolean)[] {
  const condition = (
    pattern: string | undefined,
    namesOf: (item: IncidentCandidate) => readonly (string | null)[],
  ) => {
    if (pattern === undefined) return [];
    const matches = nameGlob(pattern);
    return [
      (item: IncidentCandidate) =>
        namesOf(item).some(name => name !== null && matches(name)),
    ];
  };
  return [
    ...condition(type, item => [item.typeName]),
    ...condition(label, item => item.labels),
    ...condition(status, item => item.statuses),
    ...condition(project, item => [item.projectKey]),
  ];
}
