import type {
  ItemDefect,
  ItemFact,
  StageStretch,
  StatusTime,
} from '../../../flow/facts/ItemFact';
import { readDefects } from '../items/itemFlowJson';
import type { FlowItem } from './FlowItem';
import { readStagesQuickly, readStatusesQuickly } from './quickFlowJson';
import type { ItemParts } from './readItemFacts';

/** Of `work_item_flow` as f and `work_items` as w, and of a set `since` of one instant; what is not read of the last two is null. */
export function factColumns({ stagesSince, statuses }: ItemParts): string[] {
  return [
    'f.item_id',
    'f.base',
    'f.stage',
    'f.created_at',
    'f.started_at',
    'f.progress_until',
    'f.done_at',
    'f.estimate',
    'f.lead_ms',
    'f.cycle_ms',
    'f.active_ms',
    'f.waiting_ms',
    'f.blocked_ms',
    'f.blocked_since',
    'f.reopened',
    'f.defects',
    'w.key',
    'w.instance_id',
    'w.type_id',
    'w.type_name',
    stagesSince === undefined
      ? 'null'
      : `CASE WHEN f.stage = 'inProgress' OR f.progress_until >= (SELECT id FROM since) THEN f.stages END`,
    statuses ? 'f.statuses' : 'null',
  ];
}

/** A row of these columns. Its lists are made of their texts when somebody asks for them: most questions ask for few. */
export class StoredItemFact implements FlowItem {
  readonly itemId: number;
  readonly isBase: boolean;
  readonly stage: ItemFact['stage'];
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly progressUntil: number | null;
  readonly doneAt: number | null;
  readonly estimate: number | null;
  readonly leadMs: number | null;
  readonly cycleMs: number | null;
  readonly activeMs: number | null;
  readonly waitingMs: number | null;
  readonly blockedMs: number;
  readonly blockedSince: number | null;
  readonly reopened: number;
  readonly defects: readonly ItemDefect[];
  readonly key: string;
  readonly instanceId: number;
  readonly typeId: string;
  readonly typeName: string;
  readonly #stages: unknown;
  readonly #statuses: unknown;
  #readStages: readonly StageStretch[] | undefined;
  #readStatuses: readonly StatusTime[] | undefined;

  /** @throws TypeError if the row is damaged */
  constructor(row: readonly unknown[]) {
    // By place, and by hand: there may be a hundred thousand of them.
    this.itemId = numberOf(row[0]);
    this.isBase = row[1] === 1;
    this.stage = row[2] as ItemFact['stage'];
    this.createdAt = numberOf(row[3]);
    this.startedAt = numberOrNull(row[4]);
    this.progressUntil = numberOrNull(row[5]);
    this.doneAt = numberOrNull(row[6]);
    this.estimate = numberOrNull(row[7]);
    this.leadMs = numberOrNull(row[8]);
    this.cycleMs = numberOrNull(row[9]);
    this.activeMs = numberOrNull(row[10]);
    this.waitingMs = numberOrNull(row[11]);
    this.blockedMs = numberOf(row[12]);
    this.blockedSince = numberOrNull(row[13]);
    this.reopened = numberOf(row[14]);
    this.defects = readDefects(textOf(row[15]));
    this.key = textOf(row[16]);
    this.instanceId = numberOf(row[17]);
    this.typeId = textOf(row[18]);
    this.typeName = textOf(row[19]);
    this.#stages = row[20];
    this.#statuses = row[21];
  }

  /**
   * None if they were not read.
   *
   * @throws TypeError if they are damaged
   */
  get stages(): readonly StageStretch[] {
    return (this.#readStages ??=
      this.#stages === null ? [] : readStagesQuickly(textOf(this.#stages)));
  }

  /** @throws TypeError if they were not read, or are damaged */
  get statuses(): readonly StatusTime[] {
    return (this.#readStatuses ??= readStatusesQuickly(textOf(this.#statuses)));
  }
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new TypeError('A row about the flow of a work item is damaged');
}

function numberOrNull(value: unknown): number | null {
  return value === null ? null : numberOf(value);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('A row about the flow of a work item is damaged');
}
