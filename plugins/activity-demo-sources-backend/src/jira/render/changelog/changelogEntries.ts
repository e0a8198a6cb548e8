import { ItemState } from '../../../chronicle/itemAt';
import { ItemType } from '../../../model';
import { Visit } from '../../site/Visit';
import { ChangelogEntry } from './ChangelogEntry';
import { changelogReader } from './ChangelogReader';
import { fieldChangeItems } from './fieldChangeItems';
import { linkEntries } from './linkEntries';
import { moveItems } from './moveItems';

/** Everything that the changelog of an item says until now, oldest first. Creation and comments leave no entry. */
export function changelogEntries(
  visit: Visit,
  item: ItemState,
): ChangelogEntry[] {
  let type: ItemType = item.history.initial.type;
  const entries = item.changes.map(change => {
    const reader = changelogReader(visit, item, change.at);
    for (const field of change.fields) {
      type = field.field === 'type' ? field.to : type;
    }
    return {
      id: change.id,
      at: change.at,
      by: change.by,
      items: [
        ...moveItems(reader, change, type),
        ...change.fields.flatMap(field => fieldChangeItems(reader, field)),
      ],
    };
  });
  return [...entries, ...linkEntries(visit, item)].sort(
    (a, b) => a.at - b.at || a.id - b.id,
  );
}
