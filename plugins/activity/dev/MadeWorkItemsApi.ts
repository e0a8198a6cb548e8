import type {
  WorkHistoryQuery,
  WorkItemName,
  WorkTree,
  WorkTreeItem,
  WorkTreeQuery,
} from '@activity-insights/plugin-activity-common';
import type { WorkItemsApi } from '../src/api/workItemsApiRef';
import { answerTree } from '../src/work/__testUtils__/answerTree';
import { madeSummary } from '../src/work/__testUtils__/madeItemDetail';
import { madeRoots, madeTree } from '../src/work/__testUtils__/madeTree';
import { madeWork } from './madeWork';
import { madeWorkHistory } from './madeWorkHistory';
import { madeDetail } from './madeWorkItems';

const childrenAtOnce = 500;

/** Answers from made trees, in this process. The name of the entity decides which they are. */
export class MadeWorkItemsApi implements WorkItemsApi {
  readonly #roots = new Map<string, WorkTreeItem[]>();

  async getTree(query: WorkTreeQuery): Promise<WorkTree> {
    await soon();
    const after = Number(query.children ?? 0);
    const items = answerTree(this.#rootsOf(query.entity), query).map(item =>
      page(item, after),
    );
    const notes =
      items.length > 0
        ? []
        : [{ code: 'not-mapped', message: 'No project is connected to it.' }];
    return madeTree({ items, notes, unlinked: 9, removed: 2 });
  }

  async getSummary() {
    await soon();
    return madeSummary();
  }

  async getItem(name: WorkItemName) {
    await soon();
    return madeDetail(name);
  }

  async getHistory(name: WorkItemName, query: WorkHistoryQuery) {
    await soon();
    return madeWorkHistory(name, query);
  }

  #rootsOf(entity: string | undefined): WorkTreeItem[] {
    const name = entity?.split('/')[1] ?? '';
    const known = this.#roots.get(name) ?? (madeWork[name] ?? madeRoots)();
    this.#roots.set(name, known);
    return known;
  }
}

/** At most so many children of one item at once, after as many of the topmost. */
function page(item: WorkTreeItem, after: number): WorkTreeItem {
  const end = after + childrenAtOnce;
  const children = item.children.slice(after, end).map(child => page(child, 0));
  return item.children.length > end
    ? { ...item, children, nextChildren: String(end) }
    : { ...item, children };
}

function soon(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 100));
}
