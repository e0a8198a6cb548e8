import { createPermission } from '@backstage/plugin-permission-common';

/**
 * The resource type of catalog entities, as the catalog itself names it: reading activity is decided per entity.
 */
const catalogEntity = 'catalog-entity';

/** Read the activity of an entity. @public */
export const activityReadPermission = createPermission({
  name: 'activity.read',
  attributes: { action: 'read' },
  resourceType: catalogEntity,
});

/** Read anything about one named person other than oneself. @public */
export const activityPersonReadPermission = createPermission({
  name: 'activity.person.read',
  attributes: { action: 'read' },
});

/** Start and cancel harvest runs. @public */
export const activityHarvestRunPermission = createPermission({
  name: 'activity.harvest.run',
  attributes: { action: 'create' },
});

/** Report what no source tells: deployments and incidents. @public */
export const activityIngestPermission = createPermission({
  name: 'activity.ingest',
  attributes: { action: 'create' },
});

/** See error messages of streams, link accounts, change settings. @public */
export const activityAdminPermission = createPermission({
  name: 'activity.admin',
  attributes: { action: 'update' },
});

/** @public */
export const activityPermissions = [
  activityReadPermission,
  activityPersonReadPermission,
  activityHarvestRunPermission,
  activityIngestPermission,
  activityAdminPermission,
];
