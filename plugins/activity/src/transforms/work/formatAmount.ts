import { formatCount, formatDecimal } from '../format';

/** An estimate, as it was given: `5`, `0.5`, with two decimals at most. */
export function formatAmount(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  if (Number.isInteger(rounded)) return formatCount(rounded);
  return formatDecimal(rounded, Number.isInteger(rounded * 10) ? 1 : 2);
}
