import type {
  SavedView,
  SaveView,
} from '@activity-insights/plugin-activity-common';

/** Views that last as long as the page. */
export class MadeViews {
  #views: SavedView[] = [
    {
      id: 'made',
      name: 'Merges of the last month',
      entity: 'group:default/checkout',
      parameters: 'activity.range=30d&activity.include=merges',
      shared: true,
      mine: false,
      savedAt: '2026-10-01T08:00:00Z',
    },
  ];

  list(entity: string | undefined) {
    const items = this.#views.filter(view => view.entity === entity);
    return { items, total: items.length };
  }

  save(view: SaveView): SavedView {
    const saved = {
      ...view,
      id: `${view.entity} ${view.name}`,
      mine: true,
      savedAt: new Date().toISOString(),
    };
    this.#views = [...this.#views.filter(({ id }) => id !== saved.id), saved];
    return saved;
  }

  /** @throws if there is none */
  delete(id: string): SavedView {
    const view = this.#views.find(saved => saved.id === id);
    if (!view) throw new Error('There is no such view');
    this.#views = this.#views.filter(saved => saved !== view);
    return view;
  }
}
