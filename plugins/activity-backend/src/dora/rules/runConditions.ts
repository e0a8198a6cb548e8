import type { RunKind } from '../facts/ServiceInputs';
import type { RunEntry } from './RunEntry';

/** What an entry can say of runs, in the order in which it is written. */
export const runConditions = [
  'environment',
  'tier',
  'job',
  'pipeline',
  'release',
  'tag',
  'ref',
] as const satisfies readonly (keyof RunEntry)[];

const kinds: readonly {
  kind: RunKind;
  conditions: readonly (keyof RunEntry)[];
}[] = [
  { kind: 'deployment', conditions: ['environment', 'tier', 'job', 'ref'] },
  { kind: 'pipeline', conditions: ['pipeline', 'ref'] },
  { kind: 'release', conditions: ['release'] },
  { kind: 'tag', conditions: ['tag'] },
];

/** Whether an entry is about runs of a kind. Jobs without environment are meant where jobs are named and neither environment nor tier is. */
export function isAbout(entry: RunEntry, kind: RunKind): boolean {
  const meant = runKindOf(entry);
  if (kind !== 'job') return meant === kind;
  const { job, environment, tier } = entry;
  return (
    meant === 'deployment' &&
    job !== undefined &&
    environment === undefined &&
    tier === undefined
  );
}

/** The kind of run that an entry is about; undefined if it says nothing, or speaks of several kinds at once: that matches none. */
export function runKindOf(entry: RunEntry): RunKind | undefined {
  const said = runConditions.filter(
    condition => entry[condition] !== undefined,
  );
  if (said.length === 0) return undefined;
  return kinds.find(({ conditions }) =>
    said.every(condition => conditions.includes(condition)),
  )?.kind;
}
