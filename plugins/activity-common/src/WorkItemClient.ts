import { ActivityHttp, type ActivityRequestOptions } from './ActivityHttp';
import {
  workHistorySchema,
  workItemDetailSchema,
  type WorkHistory,
  type WorkItemDetail,
} from './workItemDetailDtos';
import {
  workItemKeysSchema,
  workSummarySchema,
  workTreeSchema,
  type WorkItemKeys,
  type WorkSummary,
  type WorkTree,
} from './workItemDtos';
import type {
  WorkHistoryQuery,
  WorkItemName,
  WorkItemsQuery,
  WorkSummaryQuery,
  WorkTreeQuery,
} from './workItemQueries';

/**
 * Asks `/api/activity/work-items`; for the frontend, other plugins and scripts. Every answer is checked against its schema.
 *
 * @public
 */
export class WorkItemClient {
  readonly #http: ActivityHttp;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#http = new ActivityHttp(options);
  }

  /** Keys of the items that match. */
  async getKeys(
    query: WorkItemsQuery,
    options?: ActivityRequestOptions,
  ): Promise<WorkItemKeys> {
    const path = '/work-items/keys';
    return this.#http.get(path, query, workItemKeysSchema, options);
  }

  /** Trees of work. */
  async getTree(
    query: WorkTreeQuery,
    options?: ActivityRequestOptions,
  ): Promise<WorkTree> {
    return this.#http.get('/work-items/tree', query, workTreeSchema, options);
  }

  /** Each root, or each Component, in numbers. */
  async getSummary(
    query: WorkSummaryQuery,
    options?: ActivityRequestOptions,
  ): Promise<WorkSummary> {
    const path = '/work-items/summary';
    return this.#http.get(path, query, workSummarySchema, options);
  }

  /** All of one item. */
  async getItem(
    name: WorkItemName,
    options?: ActivityRequestOptions,
  ): Promise<WorkItemDetail> {
    return this.#http.get(pathOf(name), {}, workItemDetailSchema, options);
  }

  /** How a subtree has grown, and how much of it was done. */
  async getHistory(
    name: WorkItemName,
    query: WorkHistoryQuery,
    options?: ActivityRequestOptions,
  ): Promise<WorkHistory> {
    const path = `${pathOf(name)}/history`;
    return this.#http.get(path, query, workHistorySchema, options);
  }
}

function pathOf({ source, instance, key }: WorkItemName): string {
  return ['/work-items', source, instance, key]
    .map((part, index) => (index === 0 ? part : encodeURIComponent(part)))
    .join('/');
}
