import type { ChangeFact } from '../../facts/ChangeFact';
import type { ItemFact } from '../../facts/ItemFact';
import type { FlowPeriod, Selection } from '../Selection';

/** An instant as its ISO text, UTC where it names no offset. */
export function at(text: string): number {
  const isZoned = /(Z|[+-]\d\d:\d\d)$/.test(text);
  const time = text.includes('T') ? text : `${text}T00:00`;
  return Date.parse(isZoned ? text : `${time}Z`);
}

export function days(count: number): number {
  return count * 86_400;
}

/** Now is long after it, unless it is told. */
export function periodOf(
  from: string,
  to: string,
  now = '2027-01-01',
): FlowPeriod {
  return { from: at(from), to: at(to), now: at(now) };
}

type Moments<Name extends string> = Partial<Record<Name, string>>;

/** A work item that went from todo to progress to done, as far as it is told; what is told besides overrides what follows from that. */
export function itemFact(
  itemId: number,
  moments: Moments<'created' | 'started' | 'done'>,
  besides: Partial<ItemFact> = {},
): ItemFact {
  const { created = '2026-01-01', started, done } = moments;
  const createdAt = at(created);
  const startedAt = started ? at(started) : null;
  const doneAt = done ? at(done) : null;
  const cycleMs = between(startedAt, doneAt);
  const stages = [
    { from: createdAt, stage: 'todo' as const },
    ...(startedAt === null
      ? []
      : [{ from: startedAt, stage: 'inProgress' as const }]),
    ...(doneAt === null ? [] : [{ from: doneAt, stage: 'done' as const }]),
  ];
  return {
    itemId,
    isBase: true,
    stage: stages[stages.length - 1].stage,
    createdAt,
    startedAt,
    progressUntil: startedAt === null ? null : doneAt,
    doneAt,
    estimate: null,
    leadMs: between(createdAt, doneAt),
    cycleMs,
    activeMs: cycleMs,
    waitingMs: cycleMs === null ? null : 0,
    blockedMs: 0,
    blockedSince: null,
    reopened: 0,
    defects: [],
    stages,
    statuses: [],
    ...besides,
  };
}

/** A change; its stages follow from its moments, and what is told besides overrides them. */
export function changeFact(
  changeId: number,
  moments: Moments<
    | 'firstCommit'
    | 'opened'
    | 'firstReview'
    | 'merged'
    | 'closed'
    | 'deployed'
    | 'updated'
  >,
  besides: Partial<ChangeFact> = {},
): ChangeFact {
  const { opened = '2026-01-01', merged, closed } = moments;
  const read = (text: string | undefined) => (text ? at(text) : null);
  const openedAt = at(opened);
  const firstCommitAt = read(moments.firstCommit);
  const firstReviewAt = read(moments.firstReview);
  const mergedAt = read(merged);
  const closedAt = read(closed);
  const deployedAt = read(moments.deployed);
  const ended = closedAt === null ? 'open' : 'closed';
  return {
    changeId,
    projectId: 1,
    authorId: 1,
    byBot: false,
    state: mergedAt === null ? ended : 'merged',
    firstCommitAt,
    openedAt,
    readyAt: openedAt,
    firstReviewAt,
    mergedAt,
    closedAt,
    deployedAt,
    updatedAt: read(moments.updated) ?? mergedAt ?? closedAt ?? openedAt,
    codingMs: between(firstCommitAt, openedAt),
    pickupMs: between(openedAt, firstReviewAt),
    reviewMs: between(firstReviewAt, mergedAt),
    deployMs: between(mergedAt, deployedAt),
    cycleMs: between(firstCommitAt, mergedAt),
    size: 10,
    reviews: firstReviewAt === null ? 0 : 1,
    reviewers: firstReviewAt === null ? 0 : 1,
    defects: [],
    ...besides,
  };
}

/** What of work items or changes is counted and what is left out, by their numbers. */
export function told<T extends ItemFact | ChangeFact>({
  counted,
  excluded,
}: Selection<T>): {
  counted: [id: number, value: number][];
  excluded: [id: number, code: string][];
} {
  return {
    counted: counted.map(({ item, value }) => [idOf(item), value]),
    excluded: excluded.map(({ item, reason }) => [idOf(item), reason.code]),
  };
}

export function idOf(item: ItemFact | ChangeFact): number {
  return 'itemId' in item ? item.itemId : item.changeId;
}

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : to - from;
}
