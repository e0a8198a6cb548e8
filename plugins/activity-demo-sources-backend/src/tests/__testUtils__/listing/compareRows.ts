const shown = 5;

/** What two lists of rows do not have in common. */
export interface Differences {
  /** Some of those that were told and are not in the list. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  /** Some of those that are in the list more than once. */
  readonly repeated: readonly string[];
}

export const none: Differences = { missing: [], unexpected: [], repeated: [] };

/** Compares rows as JSON, whatever their order and that of their fields; fields that are undefined are not there. */
export function compareRows(
  listed: readonly object[],
  told: readonly object[],
): Differences {
  const texts = listed.map(canonical);
  const [ours, theirs] = [new Set(texts), new Set(told.map(canonical))];
  const without = (rows: Set<string>, others: Set<string>) =>
    [...rows].filter(row => !others.has(row)).slice(0, shown);
  return {
    missing: without(theirs, ours),
    unexpected: without(ours, theirs),
    repeated: repeatedIn(texts).slice(0, shown),
  };
}

function repeatedIn(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter(text => {
    const before = seen.size;
    return seen.add(text).size === before;
  });
}

function canonical(row: object): string {
  return JSON.stringify(row, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value,
  );
}
