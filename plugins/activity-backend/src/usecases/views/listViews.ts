import type { SavedViewList } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { readViews } from '../../store/views/readViews';
import { authoriseRead } from '../activity/authoriseRead';
import { readAboutEntity } from '../activity/readAboutEntity';
import { ownerOf } from './ownerOf';
import { toSavedView } from './toSavedView';
import type { ViewServices } from './ViewServices';

/**
 * Somebody's own views of an entity and those that others share, in the order of their names. Without an entity, their own
 * ones of the page about none.
 *
 * @param entity - in lower case
 * @throws NotFoundError, Refusal
 */
export async function listViews(
  services: ViewServices,
  credentials: BackstageCredentials,
  entity: string | undefined,
): Promise<SavedViewList> {
  const userRef = ownerOf(credentials);
  if (entity !== undefined) await authoriseRead(services, credentials, entity);
  const views = await readAboutEntity(services, 'readViews', entity, tx =>
    readViews(tx, userRef, entity ?? null),
  );
  // Databases do not agree on the order of letters.
  const items = views
    .map(view => toSavedView(view, userRef))
    .sort(
      (a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1),
    );
  return { items, total: items.length };
}
