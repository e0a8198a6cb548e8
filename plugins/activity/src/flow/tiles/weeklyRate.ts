import { formatDecimal } from '../../transforms/format';

/** A mean of whole weeks: 14, or 2.5 where a tenth matters. */
export function weeklyRate(perWeek: number): string {
  const tenths = Math.round(perWeek * 10) / 10;
  const isSmall = tenths < 10 && !Number.isInteger(tenths);
  return formatDecimal(isSmall ? tenths : Math.round(perWeek), isSmall ? 1 : 0);
}
