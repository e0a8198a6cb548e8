import type { ExcludedCounts } from '@activity-insights/plugin-activity-common';
import { isTooFew } from './admit';
import type { Evidence } from './Evidence';

/** Hides what was left out of an answer about nobody, if all of it comes from too few people. */
export function hideExcluded<T extends { excluded: ExcludedCounts }>(
  dto: T,
  evidence: Evidence,
  minimumGroupSize: number,
): T {
  return evidence.people === 0 &&
    isTooFew(evidence.peopleInScope, minimumGroupSize)
    ? { ...dto, excluded: { bots: 0, copies: 0, merges: 0, bulk: 0 } }
    : dto;
}
