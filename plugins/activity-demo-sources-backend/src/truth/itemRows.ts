import { itemAt } from '../chronicle/itemAt';
import { statusCategoryOf } from '../chronicle/statusCategoryOf';
import { keyOf, projectKeyOf, toIso, type Knowing } from './Knowing';
import type { ItemRow } from './rows';

/** The work items that were created in a team's project and still exist, wherever they are now. */
export function* itemRows(knowing: Knowing): Generator<ItemRow> {
  const { chronicle, company, at } = knowing;
  for (const history of chronicle.items) {
    const item = itemAt(history, at);
    if (!item) continue;
    const { team, number, ...fields } = item.fields;
    yield {
      id: history.id,
      key: keyOf(knowing, item.fields),
      project: projectKeyOf(company, team),
      ...fields,
      statusCategory: statusCategoryOf(fields.status),
      reporter: history.reporter,
      createdAt: toIso(history.createdAt),
      updatedAt: toIso(item.updatedAt),
      resolvedAt:
        item.resolvedAt === undefined ? undefined : toIso(item.resolvedAt),
      histories: item.changes.length,
      comments: item.comments.length,
      hidden: item.hidden,
      earlierKeys: item.earlierPlaces.map(place => keyOf(knowing, place)),
    };
  }
}
