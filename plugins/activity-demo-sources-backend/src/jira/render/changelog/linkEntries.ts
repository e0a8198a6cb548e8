import { findItem } from '../../../chronicle/findItem';
import { itemAt, ItemState } from '../../../chronicle/itemAt';
import { ItemLink } from '../../../model';
import { keyOf } from '../../site/teams';
import { Visit } from '../../site/Visit';
import { linkTypeOf } from '../../vocabulary/linkTypes';
import { changelogItem, ChangelogValue, nothing } from './ChangelogItem';
import { ChangelogEntry } from './ChangelogEntry';

/** Above all other ids of entries, which links have none of. */
const firstId = 1_000_000_000_000;

/** The entries that links leave in the changelog of this end: one when they are made, one when they are removed. */
export function linkEntries(visit: Visit, item: ItemState): ChangelogEntry[] {
  return item.history.links
    .filter(link => link.at < visit.at)
    .flatMap(link => {
      const end = link.source === item.history.id ? 0 : 1;
      const value = linkValue(visit, item, link);
      const made = {
        id: firstId + link.id * 4 + end,
        at: link.at,
        by: link.by,
        items: [changelogItem({ field: 'Link' }, nothing, value(link.at + 1))],
      };
      const { removedAt } = link;
      return removedAt === undefined || removedAt >= visit.at
        ? [made]
        : [
            made,
            {
              id: firstId + link.id * 4 + 2 + end,
              at: removedAt,
              by: link.by,
              items: [
                changelogItem({ field: 'Link' }, value(removedAt), nothing),
              ],
            },
          ];
    });
}

function linkValue(visit: Visit, item: ItemState, link: ItemLink) {
  const { company } = visit.site;
  const isSource = link.source === item.history.id;
  const other = isSource ? link.target : link.source;
  const { inward, outward } = linkTypeOf(link.type);
  return (at: number): ChangelogValue => {
    const history = findItem(company, other, at);
    const state = history && itemAt(history, at);
    const key = state ? keyOf(company, state.fields) : null;
    return [key, `This issue ${isSource ? outward : inward} ${key ?? ''}`];
  };
}
