import {
  activityAdminPermission,
  type SavedView,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Refusal } from '../../privacy/Refusal';
import { deleteView } from '../../store/views/deleteView';
import { readView } from '../../store/views/readViews';
import type { StoredView } from '../../store/views/StoredView';
import { authoriseRead } from '../activity/authoriseRead';
import { audited, type OpenAudit } from '../audited';
import { ownerOf } from './ownerOf';
import { toSavedView } from './toSavedView';
import type { ViewServices } from './ViewServices';

/**
 * Deletes a view: one's own, or as an administrator one that somebody shares. What others keep for themselves does not exist
 * for anybody else.
 *
 * @returns what it was
 * @throws NotFoundError if there is no such view
 * @throws Refusal (HTTP 403, `not-permitted`) for a view that somebody else shares
 */
export async function dropView(
  services: ViewServices,
  credentials: BackstageCredentials,
  id: string,
  openAudit: OpenAudit,
): Promise<SavedView> {
  const userRef = ownerOf(credentials);
  return audited(
    openAudit,
    { eventId: 'view-delete', severityLevel: 'low', meta: { viewId: id } },
    async () => {
      const view = await findView(services, id);
      if (view.ownerRef !== userRef) {
        await authoriseOthers(services, credentials, view);
      }
      const { database } = services;
      const isGone = await database.write('deleteView', tx =>
        deleteView(tx, id),
      );
      if (!isGone) throw noSuchView(id);
      return toSavedView(view, userRef);
    },
    ({ entity, shared }) => ({ entity, shared }),
  );
}

async function findView(
  { database }: ViewServices,
  id: string,
): Promise<StoredView> {
  // PostgreSQL refuses to look for what it could not have stored.
  const isId = /^[0-9a-f-]{36}$/.test(id);
  const view = isId
    ? await database.read('readView', tx => readView(tx, id))
    : undefined;
  if (!view) throw noSuchView(id);
  return view;
}

async function authoriseOthers(
  services: ViewServices,
  credentials: BackstageCredentials,
  { id, entityRef, shared }: StoredView,
): Promise<void> {
  if (!shared || entityRef === null) throw noSuchView(id);
  await authoriseRead(services, credentials, entityRef);
  const [{ result }] = await services.permissions.authorize(
    [{ permission: activityAdminPermission }],
    { credentials },
  );
  if (result === AuthorizeResult.ALLOW) return;
  throw new Refusal(
    'not-permitted',
    `The view is somebody else's: to delete it takes the permission ${activityAdminPermission.name}`,
  );
}

function noSuchView(id: string): NotFoundError {
  return new NotFoundError(`There is no saved view ${id.slice(0, 100)}`);
}
