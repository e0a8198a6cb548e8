/** What an entry says, by what it says it of. */
export type Conditions<Key extends string> = Partial<Record<Key, string>>;

/**
 * Reads entries with commas or line breaks between them, each of conditions such as `environment=prod-*` with `&` between them. Capitals of
 * the word before the `=` and blanks around make no difference. It never fails: a typing error in one entry must not cost the others.
 *
 * @param isEntry - whether conditions can hold together
 * @returns `ignored`: entries that are not understood, and those that say one thing twice, as they are written
 */
export function parseEntries<Key extends string>(
  text: string,
  keys: readonly Key[],
  isEntry: (conditions: Conditions<Key>) => boolean,
): { entries: Conditions<Key>[]; ignored: string[] } {
  const entries: Conditions<Key>[] = [];
  const ignored: string[] = [];
  for (const part of text.split(/[,\r\n]/).map(each => each.trim())) {
    if (part === '') continue;
    const conditions = parseConditions(part, keys);
    if (conditions && isEntry(conditions)) entries.push(conditions);
    else ignored.push(part);
  }
  return { entries, ignored };
}

/** Writes entries so that `parseEntries` reads the same: a sign that stands between entries or conditions is any character then. */
export function writeEntries<Key extends string>(
  entries: readonly Conditions<Key>[],
  keys: readonly Key[],
): string {
  return entries
    .map(entry =>
      keys
        .flatMap(key => {
          const pattern = entry[key];
          return pattern === undefined
            ? []
            : [`${key}=${pattern.replace(/[,&\r\n]/g, '?')}`];
        })
        .join('&'),
    )
    .join(', ');
}

function parseConditions<Key extends string>(
  part: string,
  keys: readonly Key[],
): Conditions<Key> | undefined {
  const conditions: Conditions<Key> = {};
  for (const condition of part.split('&')) {
    const sign = condition.indexOf('=');
    const word = condition.slice(0, Math.max(sign, 0)).trim().toLowerCase();
    const key = keys.find(each => each === word);
    const pattern = condition.slice(sign + 1).trim();
    if (!key || pattern === '' || conditions[key] !== undefined) {
      return undefined;
    }
    conditions[key] = pattern;
  }
  return conditions;
}
