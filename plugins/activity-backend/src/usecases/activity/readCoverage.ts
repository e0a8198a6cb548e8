import type { Coverage } from '@activity-insights/plugin-activity-common';
import { describeCoverage, oldestSuccess } from '../../reads/coverage';
import type { Tx } from '../../store/Database';
import { readScopeUnits } from '../../store/operations/readScopeUnits';
import { readStreamCoverage } from '../../store/operations/readStreamCoverage';
import { farthestAuthorOffsetMs } from '../../time/durations';
import type { ReadPlan } from './planRead';

/** How fresh and how complete an answer is. What people do may be in any stream. */
export async function readCoverage(
  tx: Tx,
  { scope, range, zone }: Pick<ReadPlan, 'scope' | 'range' | 'zone'>,
): Promise<{ dataAsOf: string | null; coverage: Coverage }> {
  const unitIds = await readScopeUnits(tx, scope);
  const streams = await readStreamCoverage(tx, unitIds);
  const isMapped = {
    units: () => unitIds!.length > 0,
    people: () => scope.kind === 'people' && scope.stretches.length > 0,
    all: () => streams.length > 0,
    // It is wide because there is much in it.
    wide: () => true,
  }[scope.kind];
  const margin = zone.kind === 'author' ? farthestAuthorOffsetMs : 0;
  const instants = { from: range.from - margin, to: range.to + margin };
  return {
    dataAsOf: oldestSuccess(streams),
    coverage: describeCoverage(streams, instants, isMapped()),
  };
}
