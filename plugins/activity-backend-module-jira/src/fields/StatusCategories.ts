import type { StatusCategory } from '@activity-insights/plugin-activity-node';
import { idOf, isRecord } from './rawValues';

/** As much as is needed of what `GET /status` lists. */
export interface ListedStatus {
  id: string;
  name: string;
  /** Missing on servers before version 6.2. */
  statusCategory?: unknown;
}

/** Jira's keys of categories are the same on all sites; `undefined` is what it calls statuses without one. */
const categories: Readonly<Record<string, StatusCategory>> = {
  new: 'todo',
  undefined: 'todo',
  indeterminate: 'inProgress',
  done: 'done',
};

/** Their ids are the same on all sites, too. */
const categoriesById: Readonly<Record<string, StatusCategory>> = {
  1: 'todo',
  2: 'todo',
  3: 'done',
  4: 'inProgress',
};

/** Statuses that Jira comes with. A site that has deleted one still has it in its changelogs. */
const categoriesByName: Readonly<Record<string, StatusCategory>> = {
  open: 'todo',
  reopened: 'todo',
  'to do': 'todo',
  backlog: 'todo',
  'selected for development': 'todo',
  'in progress': 'inProgress',
  'in review': 'inProgress',
  resolved: 'done',
  closed: 'done',
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
 * The category that a status comes with.
 *
 * @param statusCategory - as Jira shows it: with a key, in some answers with an id alone; unchecked
 * @returns undefined for what Jira does not have
 */
export function toCategory(
  statusCategory: unknown,
): StatusCategory | undefined {
  if (!isRecord(statusCategory)) return undefined;
  const id = idOf(statusCategory.id);
  return (
    categoryOfKey(statusCategory.key) ??
    (id !== undefined && Object.hasOwn(categoriesById, id)
      ? categoriesById[id]
      : undefined)
  );
}

/** Tells the categories of statuses. */
export interface StatusLookup {
  /** @returns undefined if it is not known */
  find(id?: string | null, name?: string | null): StatusCategory | undefined;
}

/**
 * The categories of all statuses of a site. Changelogs name statuses and say nothing of their categories, and a status that
 * was deleted since is in no list.
 */
export class StatusCategories implements StatusLookup {
  readonly #byId = new Map<string, StatusCategory>();
  readonly #byName = new Map<string, StatusCategory | 'ambiguous'>();

  constructor(listed: readonly ListedStatus[]) {
    for (const { id, name, statusCategory } of listed) {
      const category = toCategory(statusCategory);
      if (category) {
        this.#byId.set(id, category);
        const key = name.toLowerCase();
        const other = this.#byName.get(key) ?? category;
        this.#byName.set(key, other === category ? category : 'ambiguous');
      }
    }
  }

  /**
   * By id, else by a name that means the same in all projects, else by what Jira calls the statuses that it comes with.
   *
   * @returns undefined if the site does not know
   */
  find(id?: string | null, name?: string | null): StatusCategory | undefined {
    const byId = id ? this.#byId.get(id) : undefined;
    if (byId) return byId;
    const key = name?.toLowerCase() ?? '';
    const byName = this.#byName.get(key);
    if (byName) return byName === 'ambiguous' ? undefined : byName;
    return Object.hasOwn(categoriesByName, key)
      ? categoriesByName[key]
      : undefined;
  }
}
