import type { SavedView } from '@activity-insights/plugin-activity-common';
import type { StoredView } from '../../store/views/StoredView';

/**
 * A view as it is shown: others learn that it is shared, and not whose it is.
 *
 * @param userRef - who asks
 */
export function toSavedView(view: StoredView, userRef: string): SavedView {
  return {
    id: view.id,
    name: view.name,
    entity: view.entityRef,
    parameters: view.parameters,
    shared: view.shared,
    mine: view.ownerRef === userRef,
    savedAt: new Date(view.savedAt).toISOString(),
  };
}
