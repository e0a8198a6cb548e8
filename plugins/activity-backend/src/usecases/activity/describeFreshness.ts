import type { Coverage } from '@activity-insights/plugin-activity-common';
import {
  describeCoverage,
  oldestSuccess,
  type StreamCoverage,
} from '../../reads/coverage';
import type { Scope } from '../../scope/Scope';
import { farthestAuthorOffsetMs } from '../../time/durations';
import type { Topic } from './planTopic';

/** How fresh and how complete an answer is. */
export interface Freshness {
  dataAsOf: string | null;
  coverage: Coverage;
}

/**
 * Says of an answer how fresh and how complete it is.
 *
 * @param streams - those that the answer goes by
 * @param mapped - see `isMapped`
 */
export function describeFreshness(
  streams: StreamCoverage[],
  { range, zone }: Pick<Topic, 'range' | 'zone'>,
  mapped: boolean,
): Freshness {
  const margin = zone.kind === 'author' ? farthestAuthorOffsetMs : 0;
  const instants = { from: range.from - margin, to: range.to + margin };
  return {
    dataAsOf: oldestSuccess(streams),
    coverage: describeCoverage(streams, instants, mapped),
  };
}

/** Whether there is anything at all that an answer about the scope could be about. */
export function isMapped(scope: Scope, streams: StreamCoverage[]): boolean {
  switch (scope.kind) {
    case 'units':
      return scope.unitIds.length > 0;
    case 'people':
      return scope.stretches.length > 0;
    case 'all':
      return streams.length > 0;
    default:
      // It is wide because there is much in it.
      return true;
  }
}
