/** A number as the company would tell it, in the form of an answer: of spreads seconds, lines or reviews. */
export interface Figure {
  value: number | null;
  n: number;
  percentiles?: Record<'p50' | 'p75' | 'p85' | 'p95', number | null>;
  /** Of spreads of less than five: all values, the largest first. */
  few?: number[];
  estimate?: number | null;
  /** What is left out, by reason. */
  excluded: Record<string, number>;
}

/** What one thing says to a number: what it counts with, or why it does not. */
export type Word = { value: number; estimate?: number } | string;

const none = { p50: null, p75: null, p85: null, p95: null };

/**
 * The percentiles of values: of each the smallest value of which so many per cent of all are not larger.
 *
 * @returns null of less than five
 */
export function percentilesOf(
  values: readonly number[],
): NonNullable<Figure['percentiles']> {
  if (values.length < 5) return none;
  const sorted = [...values].sort((a, b) => a - b);
  const percentile = (percent: number) =>
    sorted.find((_, n) => (n + 1) * 100 >= percent * sorted.length) ?? null;
  return {
    p50: percentile(50),
    p75: percentile(75),
    p85: percentile(85),
    p95: percentile(95),
  };
}

/** Percentiles of words, of which the value is the 85th. */
export function spreadOf(words: readonly Word[]): Figure {
  const { counted, excluded } = sortWords(words);
  const values = counted.map(({ value }) => value).sort((a, b) => b - a);
  const n = values.length;
  const percentiles = percentilesOf(values);
  const few = n > 0 && n < 5 ? { few: values } : {};
  return { value: percentiles.p85, n, percentiles, ...few, excluded };
}

/** How many there are. */
export function countOf(words: readonly Word[]): Figure {
  const { counted, excluded } = sortWords(words);
  return { value: counted.length, n: counted.length, excluded };
}

/** How many there are, and the sum of their estimates: null if none has one. */
export function workOf(words: readonly Word[]): Figure {
  const { counted } = sortWords(words);
  const estimate = sumOf(counted.map(each => each.estimate));
  return { ...countOf(words), estimate };
}

/** The sum of what there is; null if there is nothing. */
export function sumOf(values: readonly (number | undefined)[]): number | null {
  const known = values.filter(each => each !== undefined) as number[];
  if (known.length === 0) return null;
  return Math.round(known.reduce((a, b) => a + b, 0) * 1e6) / 1e6;
}

function sortWords(words: readonly Word[]) {
  const counted: Exclude<Word, string>[] = [];
  const excluded: Record<string, number> = {};
  for (const word of words) {
    if (typeof word === 'string') excluded[word] = (excluded[word] ?? 0) + 1;
    else counted.push(word);
  }
  return { counted, excluded };
}
