import type { StatusCategory } from '@activity-insights/plugin-activity-node';

/** As much as is needed of what `GET /status` lists. */
export interface ListedStatus {
  id: string;
  name: string;
  statusCategory?: { key?: string };
}

/** Jira's keys of categories are the same on all sites; `undefined` is what it calls statuses without one. */
const categories: Readonly<Record<string, StatusCategory>> = {
  new: 'todo',
  undefined: 'todo',
  indeterminate: 'inProgress',
  done: 'done',
};

/**
 * The category that Jira has under a key, such as `indeterminate`.
 *
 * @returns undefined for keys that Jira does not have
 */
export function categoryOfKey(key: unknown): StatusCategory | undefined {
  return typeof key === 'string' && Object.hasOwn(categories, key)
    ? categories[key]
    : undefined;
}

/**
 * The categories of all statuses of a site. Changelogs name statuses and say nothing of their categories, and a status that
 * was deleted since is in no list.
 */
export class StatusCategories {
  readonly #byId = new Map<string, StatusCategory>();
  readonly #byName = new Map<string, StatusCategory | 'ambiguous'>();

  constructor(listed: readonly ListedStatus[]) {
    for (const { id, name, statusCategory } of listed) {
      const category = categoryOfKey(statusCategory?.key);
      if (category) {
        this.#byId.set(id, category);
        const key = name.toLowerCase();
        const other = this.#byName.get(key) ?? category;
        this.#byName.set(key, other === category ? category : 'ambiguous');
      }
    }
  }

  /**
   * By id, else by a name that means the same in all projects.
   *
   * @returns undefined if the site does not know
   */
  find(id?: string | null, name?: string | null): StatusCategory | undefined {
    const byId = id ? this.#byId.get(id) : undefined;
    if (byId) return byId;
    const byName = name ? this.#byName.get(name.toLowerCase()) : undefined;
    return byName === 'ambiguous' ? undefined : byName;
  }
}
