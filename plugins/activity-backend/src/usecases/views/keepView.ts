import type {
  SavedView,
  SaveView,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { saveView } from '../../store/views/saveView';
import { authoriseRead } from '../activity/authoriseRead';
import { readAboutEntity } from '../activity/readAboutEntity';
import { audited, type OpenAudit } from '../audited';
import { ownerOf } from './ownerOf';
import { toSavedView } from './toSavedView';
import type { ViewServices } from './ViewServices';

/** How many views one user may have. */
const mostViews = 200;

/**
 * Saves a view for who asks, in the place of their own one of the same name and entity.
 *
 * @param view - with the entity in lower case
 * @throws NotFoundError, Refusal
 * @throws ConflictError if there are too many already
 */
export async function keepView(
  services: ViewServices,
  credentials: BackstageCredentials,
  view: SaveView,
  openAudit: OpenAudit,
): Promise<SavedView> {
  const userRef = ownerOf(credentials);
  const { entity, shared, name, parameters } = view;
  return audited(
    openAudit,
    {
      eventId: 'view-save',
      severityLevel: 'low',
      meta: { entity, shared },
    },
    async () => {
      if (entity !== null) {
        await authoriseRead(services, credentials, entity);
        await readAboutEntity(services, 'readEntity', entity, async () => {});
      }
      const owned = { ownerRef: userRef, entityRef: entity };
      const stored = await services.database.write('saveView', tx =>
        saveView(tx, { ...owned, name, parameters, shared }, mostViews),
      );
      if (stored) return toSavedView(stored, userRef);
      throw new ConflictError(
        `You have ${mostViews} saved views, which is as many as can be: delete one first`,
      );
    },
    ({ id }) => ({ viewId: id }),
  );
}
