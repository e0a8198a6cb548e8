import {
  ChangeFact,
  ChangeHistory,
  ChangeSketch,
  Instant,
  RefChange,
  RepositoryHistory,
  ServiceId,
  TicketHistory,
} from '../../model';
import { busySeconds } from './busySeconds';
import { changeTouches } from './changeTouches';
import { PackedMoments, packMoments } from './MomentLists';
import { PackedValues, packValues } from './PackedList';

/** What merge requests become; each stands for its place here. */
export const turns: readonly ChangeSketch['state'][] = [
  'opened',
  'closed',
  'merged',
];
const turnOf: Readonly<Partial<Record<ChangeFact['kind'], number>>> = {
  reopened: 0,
  closed: 1,
  merged: 2,
};

/** A merge request and what was done to its branch. */
export interface WithPushes {
  readonly change: ChangeHistory;
  readonly refs: readonly RefChange[];
}

/** What is found without lives, at the places of the merge requests. */
export interface ChangeIndex {
  readonly service: ServiceId;
  /** Nothing is missing before it. */
  readonly horizon: Instant;
  readonly ids: Float64Array;
  readonly opened: Float64Array;
  readonly touches: PackedMoments;
  /** When each was closed, reopened and merged, and what it became by that. */
  readonly turned: PackedMoments;
  readonly becoming: Uint8Array;
  readonly tickets: readonly TicketHistory[];
  /** The seconds of the epoch in which anything happened to the repository or in its project, each once, in order. */
  readonly busy: Uint32Array;
}

/** The merge requests of a repository in little room. They can be sent to another process. */
export interface PackedChanges extends ChangeIndex {
  readonly lives: PackedValues;
}

export function packChanges(
  repository: RepositoryHistory,
  horizon: Instant,
): PackedChanges {
  const pushes = new Map<string, RefChange[]>();
  for (const move of repository.refs) {
    const moves = pushes.get(move.ref);
    if (moves) moves.push(move);
    else pushes.set(move.ref, [move]);
  }
  const lives = repository.changes.map(
    (change): WithPushes => ({
      change,
      refs: pushes.get(`refs/heads/${change.sourceBranch}`) ?? [],
    }),
  );
  return { ...indexChanges(repository, horizon), lives: packValues(lives) };
}

export function indexChanges(
  repository: RepositoryHistory,
  horizon: Instant,
): ChangeIndex {
  const { service, changes, tickets } = repository;
  const turnsOf = changes.map(({ facts }) =>
    facts.flatMap(({ kind, at }) => {
      const becomes = turnOf[kind];
      return becomes === undefined ? [] : [{ at, becomes }];
    }),
  );
  return {
    service,
    horizon,
    ids: Float64Array.from(changes, ({ id }) => id),
    opened: Float64Array.from(changes, ({ openedAt }) => openedAt),
    touches: packMoments(changes.map(changeTouches)),
    turned: packMoments(turnsOf.map(list => list.map(({ at }) => at))),
    becoming: Uint8Array.from(turnsOf.flat(), ({ becomes }) => becomes),
    tickets,
    busy: busySeconds(repository),
  };
}
