import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { ActivitySource } from './source';

/**
 * Where modules register the sources that they bring.
 *
 * @public
 */
export interface ActivitySourcesExtensionPoint {
  /** @throws ConflictError if the kind already has an instance of that id */
  addSource(source: ActivitySource): void;
}

/** @public */
export const activitySourcesExtensionPoint =
  createExtensionPoint<ActivitySourcesExtensionPoint>({
    id: 'activity.sources',
  });
