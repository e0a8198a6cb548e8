import type { Entity } from '@backstage/catalog-model';
import {
  activityKindOf,
  activityKinds,
  type ActivityKind,
} from './isActivityAvailable';

/** The kinds of entity that have a Flow tab. Users have none: how work flows is told of no single person. */
export const flowKinds: readonly ActivityKind[] = activityKinds.filter(
  kind => kind !== 'User',
);

/**
 * Whether an entity page has a Flow tab. For the `if` of a route in a legacy app.
 *
 * @public
 */
export function isFlowAvailable(entity: Entity): boolean {
  const kind = activityKindOf(entity);
  return kind !== undefined && flowKinds.includes(kind);
}
