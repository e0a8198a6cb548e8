/** One value of a field. */
export interface FieldValue {
  /** What is stored: an id where there is one. */
  value: string;
  /** What people read in its place. */
  label?: string;
  /** Other names of the same. */
  aliases?: readonly string[];
}

/**
 * Whether two values are the same. Ids decide, or names: entries that are old have but one of both, a status that was renamed has kept
 * its id, and Data Center names a person in one place by another id than in the next.
 */
export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  if (a.value === b.value) return true;
  const names = new Set(namesOf(a));
  return namesOf(b).some(name => names.has(name));
}

/** Whether a field has the same values, in whatever order. */
export function areSameValues(
  a: readonly FieldValue[],
  b: readonly FieldValue[],
): boolean {
  return (
    a.length === b.length &&
    a.every(one => b.some(other => isSameValue(one, other)))
  );
}

function namesOf({ value, label, aliases = [] }: FieldValue): string[] {
  return [value, ...(label === undefined ? [] : [label]), ...aliases].map(
    name => name.toLowerCase(),
  );
}
