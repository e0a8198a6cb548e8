import {
  formatTallies,
  parseTallies,
  type WorkTallies,
} from '../../hierarchy/WorkTallies';
import type { RolledUpWork } from '../../hierarchy/rollUp';
import { totalText } from '../../workTrees/ShownText';
import type { JsonColumnType } from '../jsonRows';
import type { BigIntColumn } from '../rows';

/** Where an item stands: `orphan`, its parent is unknown; `cycle`, its parent is cut off, see `cutCircles`. */
export type WorkPlace = 'root' | 'child' | 'orphan' | 'cycle';

/** What answers need of an item itself, kept with its place. */
export interface NodeOwn {
  key: string;
  /** Id of the source. */
  typeId: string;
  typeName: string;
  category: string;
  /** Account. */
  assigneeId: number | null;
  /** Numbers of the units that it is in, in order, with commas; null if there are none. */
  unitIds: string | null;
  /** See `ownText`. */
  ownText: string;
}

/** A row of `work_item_nodes`. Instants are UTC epoch milliseconds. */
export interface NodeRow extends NodeOwn, Omit<RolledUpWork, 'tallies'> {
  itemId: number;
  instanceId: number;
  namedParentId: number | null;
  namedKey: string | null;
  parentId: number | null;
  place: WorkPlace;
  /** See `formatTallies`. */
  tallies: string;
  /** See `totalText`. */
  totalText: string;
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
  key: 'text',
  type_id: 'text',
  type_name: 'text',
  category: 'text',
  assignee_id: 'integer',
  unit_ids: 'text',
  own_text: 'text',
  total_text: 'text',
} satisfies Record<string, JsonColumnType>;

type NodeColumn = 'item_id' | keyof typeof nodeColumns;

type TextColumn =
  | 'tallies'
  | 'key'
  | 'type_id'
  | 'type_name'
  | 'category'
  | 'own_text'
  | 'total_text';

/** As the driver gives it. */
export type DbNodeRow = Record<
  Exclude<NodeColumn, 'named_key' | 'place' | 'unit_ids' | TextColumn>,
  BigIntColumn | null
> &
  Record<TextColumn, string> & {
    named_key: string | null;
    place: WorkPlace;
    unit_ids: string | null;
  };

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
    key: row.key,
    typeId: row.type_id,
    typeName: row.type_name,
    category: row.category,
    assigneeId: numberOrNull(row.assignee_id),
    unitIds: row.unit_ids,
    ownText: row.own_text,
    totalText: row.total_text,
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
    node.key,
    node.typeId,
    node.typeName,
    node.category,
    node.assigneeId,
    node.unitIds,
    node.ownText,
    node.totalText,
  ];
}

type SummedUp = Omit<RolledUpWork, 'tallies'> &
  Pick<NodeRow, 'tallies' | 'totalText'>;

/** The row of a node that adds up to something else than before. */
export function withWork<T extends object>(
  node: T,
  { tallies, ...counts }: RolledUpWork,
): T & SummedUp {
  return {
    ...node,
    ...counts,
    tallies: formatTallies(tallies),
    totalText: totalText({
      ...counts,
      open: counts.openItems,
      leavesEstimate: counts.estimate,
    }),
  };
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
