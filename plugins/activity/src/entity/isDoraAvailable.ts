import type { Entity } from '@backstage/catalog-model';
import { activityKindOf, type ActivityKind } from './isActivityAvailable';

/** The kinds of entity that have deployments of their own: a service is a Component. */
export const doraKinds: readonly ActivityKind[] = ['Component'];

/**
 * Whether an overview page has a DORA card. For a case of a switch in a legacy app.
 *
 * @public
 */
export function isDoraAvailable(entity: Entity): boolean {
  const kind = activityKindOf(entity);
  return kind !== undefined && doraKinds.includes(kind);
}
