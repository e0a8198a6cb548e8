import { anyNameGlob } from '@activity-insights/plugin-activity-common';
import type { IncidentEntry } from '../../../dora/rules/IncidentEntry';

/** Names that work items may be incidents by: each is one that the pattern of some entry matches. */
export interface IncidentValues {
  types: readonly string[];
  labels: readonly string[];
  statuses: readonly string[];
  /** Whether some entry is about nothing but a project, so that every item may be one. */
  any: boolean;
}

/** Names that there are. They are asked for only where some entry is about them. */
export interface NamesThereAre {
  types: () => Promise<readonly string[]>;
  labels: () => Promise<readonly string[]>;
  statuses: () => Promise<readonly string[]>;
}

/**
 * By what work items are to be looked up that may be incidents. Of each entry one condition is enough for that: the type, else the
 * label, else the status, as there are fewer of one kind than in one status.
 */
export async function incidentValues(
  entries: readonly IncidentEntry[],
  names: NamesThereAre,
): Promise<IncidentValues> {
  const typed = entries.flatMap(({ type }) => type ?? []);
  const labelled = entries.flatMap(({ type, label }) =>
    type === undefined ? label ?? [] : [],
  );
  const passing = entries.flatMap(({ type, label, status }) =>
    type === undefined && label === undefined ? status ?? [] : [],
  );
  return {
    types: await matching(typed, names.types),
    labels: await matching(labelled, names.labels),
    statuses: await matching(passing, names.statuses),
    any: entries.some(
      ({ type, label, status, project }) =>
        project !== undefined && (type ?? label ?? status) === undefined,
    ),
  };
}

async function matching(
  patterns: readonly string[],
  read: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  if (patterns.length === 0) return [];
  return (await read()).filter(anyNameGlob(patterns));
}
