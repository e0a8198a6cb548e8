import { formatShare } from '../format';

/** `68%` of 54 of 79, in whole per cent that are reached: all but one of a thousand is not `100%`. */
export function formatCompletion(done: number, total: number): string {
  const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
  return formatShare(percent, 100);
}
