import type { Entity } from '@backstage/catalog-model';

/** The kinds of entity that activity can be asked for, as the catalog spells them. */
export const activityKinds = [
  'Component',
  'Group',
  'User',
  'System',
  'Domain',
] as const;

/** @public */
export type ActivityKind = (typeof activityKinds)[number];

/** The kind in our spelling, or undefined for a kind that has no activity. Catalog kinds are case-insensitive. */
export function activityKindOf(entity: Entity): ActivityKind | undefined {
  const kind = entity.kind.toLocaleLowerCase('en-US');
  return activityKinds.find(name => name.toLocaleLowerCase('en-US') === kind);
}

/**
 * Whether an entity page has an Activity tab. For the `if` of a route in a legacy app.
 *
 * @public
 */
export function isActivityAvailable(entity: Entity): boolean {
  return activityKindOf(entity) !== undefined;
}
