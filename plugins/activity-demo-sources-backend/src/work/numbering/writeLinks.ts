import { TimedIds } from '../../chance';
import { ItemId, ItemLink } from '../../model';
import { ItemDraft } from '../ItemDraft';

/**
 * The links of each draft, at the places of the drafts: the same link at both of its ends. What is linked to an item that is
 * deleted loses the link.
 */
export function writeLinks(
  ids: TimedIds,
  drafts: readonly ItemDraft[],
  itemIds: readonly ItemId[],
): ItemLink[][] {
  const links: ItemLink[][] = drafts.map(() => []);
  const all = drafts.flatMap(draft => draft.links);
  for (const link of all.sort((a, b) => a.at - b.at)) {
    const { source, target, at, by, type } = link;
    const ends = [drafts[source], drafts[target]];
    const removed = Math.min(
      ...[link.removedAt, ...ends.map(({ deletedAt }) => deletedAt)].map(
        moment => moment ?? Infinity,
      ),
    );
    if (removed <= at || ends.some(({ createdAt }) => at < createdAt)) continue;
    const written: ItemLink = {
      id: ids.take(at),
      at,
      by,
      type,
      source: itemIds[source],
      target: itemIds[target],
      ...(removed < Infinity && { removedAt: removed }),
    };
    links[source].push(written);
    links[target].push(written);
  }
  return links;
}
