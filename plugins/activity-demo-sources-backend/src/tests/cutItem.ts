import { Instant, ItemHistory } from '../model';

/** What is known of an item before a moment: none if it was not there. */
export function cutItem(
  item: ItemHistory,
  at: Instant,
): ItemHistory | undefined {
  if (item.createdAt >= at) return undefined;
  const before = (moment?: Instant) =>
    moment !== undefined && moment < at ? moment : undefined;
  const { hidden } = item;
  return {
    ...item,
    changes: item.changes.filter(change => change.at < at),
    comments: item.comments
      .filter(comment => comment.at < at)
      .map(comment => ({
        ...comment,
        edits: comment.edits.filter(edit => edit.at < at),
        deletedAt: before(comment.deletedAt),
      })),
    links: item.links
      .filter(link => link.at < at)
      .map(link => ({ ...link, removedAt: before(link.removedAt) })),
    deletedAt: before(item.deletedAt),
    hidden:
      hidden && hidden.from < at
        ? { from: hidden.from, until: before(hidden.until) }
        : undefined,
  };
}
