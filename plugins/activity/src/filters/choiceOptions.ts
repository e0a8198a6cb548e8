/** Something to choose, under the name that it is known by. */
export interface ChoiceOption {
  id: string;
  label: string;
  description?: string;
}

/** Options under a heading. */
export interface ChoiceSection {
  title: string;
  options: ChoiceOption[];
}

/** The options, with what is chosen among them even if it is no longer on offer, or not known yet. */
export function withChosen(
  options: readonly ChoiceOption[],
  chosen: readonly string[],
): ChoiceOption[] {
  const known = new Set(options.map(option => option.id));
  return [
    ...chosen.filter(id => !known.has(id)).map(id => ({ id, label: id })),
    ...options,
  ];
}

/** What makes a name a glob. */
const isGlob = /[*?[{]/;

/**
 * What a text that is typed could mean as a glob, apart from the branches that are known: itself, and all that is below it.
 *
 * @param known - names of branches
 */
export function globsOf(text: string, known: readonly string[]): string[] {
  const typed = text.trim();
  if (!typed) return [];
  if (isGlob.test(typed)) return [typed];
  if (typed.endsWith('/')) return [`${typed}**`];
  const isBelow = known.some(name => name.startsWith(`${typed}/`));
  return [
    ...(known.includes(typed) ? [] : [typed]),
    ...(isBelow ? [`${typed}/**`] : []),
  ];
}
