import type { Heatmap } from '@activity-insights/plugin-activity-common';

/** What an answer is shown as. Each says something else, and offers another next step. */
export type Picture =
  | 'charts'
  | 'unmapped'
  | 'harvesting'
  | 'leftOut'
  | 'nothing';

/** Anything that is there is shown, even while the first harvest runs; an empty answer says why it is empty. */
export function choosePicture(
  answer: Pick<Heatmap, 'total' | 'excluded' | 'coverage'>,
): Picture {
  const { total, excluded, coverage } = answer;
  if (total > 0) return 'charts';
  if (!coverage.mapped) return 'unmapped';
  const leftOut = Object.values(excluded).some(count => count > 0);
  if (leftOut) return 'leftOut';
  return coverage.harvested ? 'nothing' : 'harvesting';
}
