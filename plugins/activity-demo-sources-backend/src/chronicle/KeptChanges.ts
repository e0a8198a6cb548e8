import {
  ChangeHistory,
  ChangeSketch,
  Instant,
  RefChange,
  RepositoryHistory,
  ServiceChanges,
  TicketHistory,
} from '../model';
import { MomentLists } from './MomentLists';
import { PackedList } from './PackedList';

/** A merge request and what was done to its branch. */
interface WithPushes {
  readonly change: ChangeHistory;
  readonly refs: readonly RefChange[];
}

interface Turn {
  readonly at: Instant;
  readonly state: ChangeSketch['state'];
}

const known = new WeakMap<RepositoryHistory, KeptChanges>();
const turns = {
  closed: 'closed',
  reopened: 'opened',
  merged: 'merged',
} as const;

/** The merge requests of a repository: as they are for as long as it is kept, or packed to be kept for good. */
export class KeptChanges implements ServiceChanges {
  readonly horizon: Instant;
  readonly size: number;
  readonly tickets: readonly TicketHistory[];
  readonly at: ServiceChanges['at'];
  readonly #ids: Float64Array;
  readonly #opened: Float64Array;
  readonly #touches: MomentLists;
  /** What each became, in order of time. */
  readonly #turns: readonly (readonly Turn[])[];

  /** Made once for as long as the repository is kept. */
  static of(repository: RepositoryHistory, horizon: Instant): KeptChanges {
    let changes = known.get(repository);
    if (!changes) {
      changes = new KeptChanges(repository, horizon, place => ({
        change: repository.changes[place],
        repository,
      }));
      known.set(repository, changes);
    }
    return changes;
  }

  /** The same in little room, without the repository. */
  static packed(repository: RepositoryHistory, horizon: Instant): KeptChanges {
    const list = pack(repository);
    return new KeptChanges(repository, horizon, place => {
      const { change, refs } = list.at(place)!;
      return { change, repository: { refs } };
    });
  }

  private constructor(
    { changes, tickets }: RepositoryHistory,
    horizon: Instant,
    at: ServiceChanges['at'],
  ) {
    this.horizon = horizon;
    this.size = changes.length;
    this.tickets = tickets;
    this.at = at;
    this.#ids = Float64Array.from(changes, ({ id }) => id);
    this.#opened = Float64Array.from(changes, ({ openedAt }) => openedAt);
    this.#touches = new MomentLists(changes.map(touchesOf));
    this.#turns = changes.map(({ facts }) =>
      facts.flatMap(({ kind, at: moment }) =>
        kind === 'closed' || kind === 'reopened' || kind === 'merged'
          ? [{ at: moment, state: turns[kind] }]
          : [],
      ),
    );
  }

  sketch(place: number, at: Instant): ChangeSketch | undefined {
    const openedAt = this.#opened[place];
    if (!(openedAt < at)) return undefined;
    const turn = this.#turns[place].findLast(each => each.at < at);
    const state = turn?.state ?? 'opened';
    return {
      id: this.#ids[place],
      iid: place + 1,
      openedAt,
      updatedAt: this.#touches.lastBefore(place, at) ?? openedAt,
      state,
      mergedAt: state === 'merged' ? turn?.at : undefined,
    };
  }
}

/** By itself, so that nothing of the repository is held by what reads the list. */
function pack({ changes, refs }: RepositoryHistory): PackedList<WithPushes> {
  const pushes = new Map<string, RefChange[]>();
  for (const move of refs) {
    const moves = pushes.get(move.ref);
    if (moves) moves.push(move);
    else pushes.set(move.ref, [move]);
  }
  return new PackedList(
    changes.map(change => ({
      change,
      refs: pushes.get(`refs/heads/${change.sourceBranch}`) ?? [],
    })),
  );
}

/** A comment is touched again when it is edited, deleted, or its thread is resolved. */
function* touchesOf({ openedAt, facts }: ChangeHistory): Generator<Instant> {
  yield openedAt;
  for (const fact of facts) {
    yield fact.at;
    if (fact.kind === 'comment') {
      const { editedAt, deletedAt, resolved } = fact;
      if (editedAt !== undefined) yield editedAt;
      if (deletedAt !== undefined) yield deletedAt;
      if (resolved) yield resolved.at;
    }
  }
}
