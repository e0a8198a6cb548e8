/** How often events have something that can be chosen, by whose they are. */
export interface Occurrence<T extends string | number> {
  value: T;
  /** Undefined for bots, and where nobody is known. */
  person: string | undefined;
  events: number;
}

/** Where events of an account are, as numbers and names of the store. */
export interface SeenPlace {
  unitSetId: number | null;
  branch: string | null;
  accountId: number | null;
  events: number;
}

/**
 * What there is to choose from: what occurs for enough people, and of that what occurs most.
 *
 * @param limits - `people`: how many there have to be, 0 if that does not matter; `most`: how long the list may be
 * @returns in no order worth knowing
 */
export function pickChoices<T extends string | number>(
  occurrences: Iterable<Occurrence<T>>,
  limits: { people: number; most: number },
): { values: T[]; truncated: boolean } {
  const found = new Map<T, { people: Set<string>; events: number }>();
  for (const { value, person, events } of occurrences) {
    const known = found.get(value) ?? { people: new Set(), events: 0 };
    found.set(value, known);
    known.events += events;
    if (person !== undefined) known.people.add(person);
  }
  const common = [...found].filter(
    ([, { people }]) => people.size >= limits.people,
  );
  const values = common
    .sort(([, a], [, b]) => b.events - a.events)
    .map(([value]) => value);
  return {
    values: values.slice(0, limits.most),
    truncated: values.length > limits.most,
  };
}
