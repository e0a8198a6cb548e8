import type { ItemFact, StageStretch } from '../flow/facts/ItemFact';

/** A course that an item took: each stage with when it entered it, as `['2026-03-01T09:00Z', 'inProgress']`. */
export type Course = readonly (readonly [
  at: string,
  stage: StageStretch['stage'],
])[];

let lastId = 0;

/** The facts of an item that took a course from its creation on, by the definitions and as simply as can be. */
export function flowFact(
  course: Course,
  overrides: Partial<ItemFact> = {},
): ItemFact {
  const stages = course.map(([at, stage]) => ({ from: Date.parse(at), stage }));
  const createdAt = overrides.createdAt ?? stages[0].from;
  const last = stages[stages.length - 1];
  const startedAt =
    stages.find(({ stage }) => stage === 'inProgress')?.from ?? null;
  const doneAt = overrides.doneAt ?? (last.stage === 'done' ? last.from : null);
  const isTimed = startedAt !== null && doneAt !== null && doneAt >= startedAt;
  const left = stages.findLastIndex(({ stage }) => stage === 'inProgress') + 1;
  lastId += 1;
  return {
    itemId: lastId,
    isBase: true,
    stage: last.stage,
    createdAt,
    startedAt,
    progressUntil: startedAt === null ? null : stages[left]?.from ?? null,
    doneAt,
    estimate: null,
    leadMs: doneAt === null ? null : doneAt - createdAt,
    cycleMs: isTimed ? doneAt - startedAt : null,
    activeMs: null,
    waitingMs: null,
    blockedMs: 0,
    blockedSince: null,
    reopened: stages.filter(
      ({ stage }, index) =>
        index > 0 && stage !== 'done' && stages[index - 1].stage === 'done',
    ).length,
    defects: [],
    stages,
    statuses: [],
    ...overrides,
  };
}
