import { nameGlob } from '@activity-insights/plugin-activity-common';
import { isProduction } from '../../delivery/isProduction';
import type { Run } from '../facts/ServiceInputs';
import type { DeploymentDefinition, RunEntry } from './RunEntry';
import { isAbout, runConditions } from './runConditions';
import { runValue } from './runValue';

/**
 * Why a run counts: the first entry that matches it; `default`, as it goes to production by its tier or the name of its environment;
 * `reported`, as it was reported as production.
 */
export type RunMatch = RunEntry | 'default' | 'reported';

/** Tells of runs whether a definition matches them, whatever became of them; undefined if it does not. */
export function runMatcher(
  definition: DeploymentDefinition,
): (run: Run) => RunMatch | undefined {
  const { entries } = definition;
  if (entries === 'none') return () => undefined;
  const match = entries === 'default' ? matchDefault : matchEntries(entries);
  return run => {
    if (run.kind !== 'reported') return match(run);
    return run.reported?.production ? 'reported' : undefined;
  };
}

function matchDefault({ kind, environment, tier }: Run): RunMatch | undefined {
  return kind === 'deployment' &&
    environment !== null &&
    isProduction({ environment, tier })
    ? 'default'
    : undefined;
}

function matchEntries(
  entries: readonly RunEntry[],
): (run: Run) => RunEntry | undefined {
  const matchers = entries.map(entry => ({
    entry,
    matches: entryMatcher(entry),
  }));
  return run => matchers.find(({ matches }) => matches(run))?.entry;
}

function entryMatcher(entry: RunEntry): (run: Run) => boolean {
  const conditions = runConditions.flatMap(condition => {
    const pattern = entry[condition];
    return pattern === undefined
      ? []
      : [{ condition, matches: nameGlob(pattern) }];
  });
  return run =>
    isAbout(entry, run.kind) &&
    conditions.every(({ condition, matches }) => {
      const value = runValue(run, condition);
      return value !== null && matches(value);
    });
}
