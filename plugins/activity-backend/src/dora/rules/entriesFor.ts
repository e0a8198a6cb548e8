import type { ConfiguredEntry } from './DoraSettings';

/**
 * What the configuration says of a Component: the entries that name it, else those that name nobody.
 *
 * @param ref - in lower case
 */
export function entriesFor<Entry>(
  ref: string,
  configured: readonly ConfiguredEntry<Entry>[],
): Entry[] {
  const own = configured.filter(it => it.components?.includes(ref));
  const shared = configured.filter(it => it.components === undefined);
  return (own.length > 0 ? own : shared).map(it => it.entry);
}
