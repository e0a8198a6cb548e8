import type {
  ActivityRequestOptions,
  WorkHistory,
  WorkHistoryQuery,
  WorkItemDetail,
  WorkItemName,
  WorkSummary,
  WorkSummaryQuery,
  WorkTree,
  WorkTreeItem,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';
import type { WorkItemsApi } from '../../api/workItemsApiRef';
import { answerTree } from './answerTree';
import { madeHistory, madeItemDetail, madeSummary } from './madeItemDetail';
import { madeRoots, madeTree } from './madeTree';

/** Answers from a made tree; a test may replace the tree, or any answer, at any time. */
export class FakeWorkItemsApi implements WorkItemsApi {
  roots: WorkTreeItem[] = madeRoots();

  readonly getTree = jest.fn(
    async (
      query: WorkTreeQuery,
      _options?: ActivityRequestOptions,
    ): Promise<WorkTree> => {
      const items = answerTree(this.roots, query);
      return madeTree({ items, total: items.length });
    },
  );
  readonly getSummary = jest.fn(
    async (
      _query: WorkSummaryQuery,
      _options?: ActivityRequestOptions,
    ): Promise<WorkSummary> => madeSummary(),
  );
  readonly getItem = jest.fn(
    async (
      name: WorkItemName,
      _options?: ActivityRequestOptions,
    ): Promise<WorkItemDetail> => madeItemDetail(name),
  );
  readonly getHistory = jest.fn(
    async (
      name: WorkItemName,
      _query: WorkHistoryQuery,
      _options?: ActivityRequestOptions,
    ): Promise<WorkHistory> => madeHistory({ key: name.key }),
  );
}
