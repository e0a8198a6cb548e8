import type { StatusCounts } from '../../work/company/statusRules';
import type { TrueItem } from '../../work/truth/TrueItem';
import type { Life } from './Life';
import type { Stage } from './Stage';

/** Time in a status, in milliseconds. */
export interface StatusTime {
  stage: Stage;
  counts: StatusCounts;
  ms: number;
  visits: number;
}

/** Types that contain others, and what is part of others. */
const notBase = [
  'Product Version',
  'Feature',
  'Customer Adoption',
  'Epic',
  'Sub-task',
];

/**
 * How a work item has flowed, worked out moment by moment from its life. Instants are UTC epoch milliseconds, durations
 * milliseconds; null is unknown, or has not happened.
 */
export class ItemFlow {
  readonly item: TrueItem;
  readonly life: Life;
  readonly isBase: boolean;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly doneAt: number | null;
  /** How often it left done. */
  readonly reopened: number;
  /** Why it has no lead time, or no cycle time. */
  readonly leadDefect: string | null;
  readonly cycleDefect: string | null;

  constructor(item: TrueItem, life: Life) {
    const { statuses, createdAt, resolvedAt } = life;
    this.item = item;
    this.life = life;
    this.isBase = !notBase.includes(item.type);
    this.createdAt = createdAt;
    const isDone = statuses[statuses.length - 1].stage === 'done';
    const lastOpen = statuses.findLastIndex(({ stage }) => stage !== 'done');
    this.doneAt = isDone ? resolvedAt ?? statuses[lastOpen + 1].from : null;
    this.startedAt =
      statuses.find(({ stage }) => stage === 'inProgress')?.from ?? null;
    this.reopened = statuses.filter(
      ({ stage }, n) => stage !== 'done' && statuses[n - 1]?.stage === 'done',
    ).length;
    this.leadDefect = this.#leadDefect(lastOpen === -1);
    this.cycleDefect =
      this.leadDefect ??
      (this.doneAt !== null && this.startedAt === null
        ? 'skipped-progress'
        : null);
  }

  get leadMs(): number | null {
    return this.doneAt === null || this.doneAt < this.createdAt
      ? null
      : this.#unless('born-done', this.doneAt - this.createdAt);
  }

  get cycleMs(): number | null {
    const { startedAt, doneAt } = this;
    return startedAt === null || doneAt === null || doneAt < startedAt
      ? null
      : doneAt - startedAt;
  }

  /** What its status counted as at a moment; undefined before it was there. */
  stageAt(at: number): Stage | undefined {
    return this.life.statuses.findLast(({ from }) => from <= at)?.stage;
  }

  /**
   * Its time until it was done, or until now: cut into stretches in which neither its status nor its flag changes.
   *
   * @param now - UTC epoch milliseconds
   */
  timesUntil(now: number): {
    activeMs: number | null;
    waitingMs: number | null;
    blockedMs: number;
    statuses: Map<string, StatusTime>;
  } {
    const { startedAt, doneAt, life } = this;
    const end = doneAt ?? now;
    const edges = [
      ...life.statuses.map(({ from }) => from),
      ...life.flagged.flatMap(({ from, to }) => [from, to]),
      end,
    ].filter(at => at >= this.createdAt && at <= end);
    const moments = [...new Set(edges)].sort((a, b) => a - b);
    const statuses = new Map<string, StatusTime>();
    for (const { name, counts, stage, from } of life.statuses) {
      if (doneAt !== null && from >= doneAt) continue;
      const known = statuses.get(name) ?? { stage, counts, ms: 0, visits: 0 };
      statuses.set(name, { ...known, visits: known.visits + 1 });
    }
    let [active, waiting, blocked] = [0, 0, 0];
    moments.slice(1).forEach((to, index) => {
      const from = moments[index];
      const { name, counts } = life.statuses.findLast(it => it.from <= from)!;
      const isFlagged = life.flagged.some(
        it => it.from <= from && from < it.to,
      );
      statuses.get(name)!.ms += to - from;
      if (isFlagged) blocked += to - from;
      if (startedAt === null || from < startedAt) return;
      if (counts === 'active' && !isFlagged) active += to - from;
      else waiting += to - from;
    });
    const isKnown = startedAt !== null && startedAt <= end;
    return {
      activeMs: isKnown ? active : null,
      waitingMs: isKnown ? waiting : null,
      blockedMs: blocked,
      statuses,
    };
  }

  #leadDefect(wasAlwaysDone: boolean): string | null {
    const { doneAt, createdAt, startedAt } = this;
    if (doneAt === null) return null;
    if (wasAlwaysDone && doneAt <= createdAt) return 'born-done';
    return doneAt < (startedAt ?? createdAt) ? 'done-before-start' : null;
  }

  #unless(defect: string, ms: number): number | null {
    return this.leadDefect === defect ? null : ms;
  }
}
