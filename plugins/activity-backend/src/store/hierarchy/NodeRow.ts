import {
  formatTallies,
  parseTallies,
  type WorkTallies,
} from '../../hierarchy/WorkTallies';
import type { RolledUpWork } from '../../hierarchy/rollUp';
import type { JsonColumnType } from '../jsonRows';
import type { BigIntColumn } from '../rows';

/** Where an item stands: `orphan`, its parent is unknown; `cycle`, its parent is cut off, see `cutCircles`. */
export type WorkPlace = 'root' | 'child' | 'orphan' | 'cycle';

/** A row of `work_item_nodes`. Instants are UTC epoch milliseconds. */
export interface NodeRow extends Omit<RolledUpWork, 'tallies'> {
  itemId: number;
  instanceId: number;
  namedParentId: number | null;
  namedKey: string | null;
  parentId: number | null;
  place: WorkPlace;
  /** See `formatTallies`. */
  tallies: string;
}

/** The columns of `work_item_nodes`, apart from its key. */
export const nodeColumns = {
  instance_id: 'integer',
  named_parent_id: 'bigint',
  named_key: 'text',
  parent_id: 'bigint',
  place: 'text',
  children: 'integer',
  items: 'integer',
  open_items: 'integer',
  leaves: 'integer',
  leaves_done: 'integer',
  leaves_in_progress: 'integer',
  leaves_estimated: 'integer',
  estimate: 'double precision',
  estimate_done: 'double precision',
  blocked: 'integer',
  oldest_open_at: 'bigint',
  started_at: 'bigint',
  updated_at: 'bigint',
  tallies: 'text',
} satisfies Record<string, JsonColumnType>;

type NodeColumn = 'item_id' | keyof typeof nodeColumns;

/** As the driver gives it. */
export type DbNodeRow = Record<
  Exclude<NodeColumn, 'named_key' | 'place' | 'tallies'>,
  BigIntColumn | null
> & { named_key: string | null; place: WorkPlace; tallies: string };

/** What the driver has given. */
export function fromDbNode(row: DbNodeRow): NodeRow {
  return {
    itemId: Number(row.item_id),
    instanceId: Number(row.instance_id),
    namedParentId: numberOrNull(row.named_parent_id),
    namedKey: row.named_key,
    parentId: numberOrNull(row.parent_id),
    place: row.place,
    children: Number(row.children),
    items: Number(row.items),
    openItems: Number(row.open_items),
    leaves: Number(row.leaves),
    leavesDone: Number(row.leaves_done),
    leavesInProgress: Number(row.leaves_in_progress),
    leavesEstimated: Number(row.leaves_estimated),
    estimate: Number(row.estimate),
    estimateDone: Number(row.estimate_done),
    blocked: Number(row.blocked),
    oldestOpenAt: numberOrNull(row.oldest_open_at),
    startedAt: numberOrNull(row.started_at),
    updatedAt: Number(row.updated_at),
    tallies: row.tallies,
  };
}

/** The values of a row, its key first, in the order of `nodeColumns`. */
export function nodeValues(node: NodeRow): (string | number | null)[] {
  return [
    node.itemId,
    node.instanceId,
    node.namedParentId,
    node.namedKey,
    node.parentId,
    node.place,
    node.children,
    node.items,
    node.openItems,
    node.leaves,
    node.leavesDone,
    node.leavesInProgress,
    node.leavesEstimated,
    node.estimate,
    node.estimateDone,
    node.blocked,
    node.oldestOpenAt,
    node.startedAt,
    node.updatedAt,
    node.tallies,
  ];
}

/** The row of a node that adds up to something else than before. */
export function withWork<T extends object>(
  node: T,
  { tallies, ...counts }: RolledUpWork,
): T & Omit<RolledUpWork, 'tallies'> & { tallies: string } {
  return { ...node, ...counts, tallies: formatTallies(tallies) };
}

/** Reads what rows add up to. Many leaves have equal tallies: each text is read once. */
export class StoredWork {
  readonly #tallies = new Map<string, WorkTallies>();

  of(node: NodeRow): RolledUpWork {
    let tallies = this.#tallies.get(node.tallies);
    if (!tallies) {
      tallies = parseTallies(node.tallies);
      this.#tallies.set(node.tallies, tallies);
    }
    return { ...node, tallies };
  }
}

function numberOrNull(value: BigIntColumn | null): number | null {
  return value === null ? null : Number(value);
}
