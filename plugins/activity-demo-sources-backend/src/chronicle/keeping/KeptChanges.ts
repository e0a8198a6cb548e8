import {
  ChangeSketch,
  Instant,
  RepositoryHistory,
  ServiceChanges,
  TicketHistory,
} from '../../model';
import { hasBusySecond } from './busySeconds';
import { MomentLists } from './MomentLists';
import {
  ChangeIndex,
  indexChanges,
  PackedChanges,
  turns,
  WithPushes,
} from './PackedChanges';
import { PackedList } from './PackedList';

const known = new WeakMap<RepositoryHistory, KeptChanges>();

/** The merge requests of a repository: as they are for as long as it is kept, or packed to be kept for good. */
export class KeptChanges implements ServiceChanges {
  readonly horizon: Instant;
  readonly size: number;
  readonly tickets: readonly TicketHistory[];
  readonly at: ServiceChanges['at'];
  readonly #index: ChangeIndex;
  readonly #touches: MomentLists;
  readonly #turned: MomentLists;

  /** Made once for as long as the repository is kept. */
  static of(repository: RepositoryHistory, horizon: Instant): KeptChanges {
    let changes = known.get(repository);
    if (!changes) {
      const index = indexChanges(repository, horizon);
      changes = new KeptChanges(index, place => ({
        change: repository.changes[place],
        repository,
      }));
      known.set(repository, changes);
    }
    return changes;
  }

  /** Without the repository. */
  static packed(packed: PackedChanges): KeptChanges {
    const list = new PackedList<WithPushes>(packed.lives);
    return new KeptChanges(packed, place => {
      const { change, refs } = list.at(place)!;
      return { change, repository: { refs } };
    });
  }

  private constructor(index: ChangeIndex, at: ServiceChanges['at']) {
    this.horizon = index.horizon;
    this.size = index.ids.length;
    this.tickets = index.tickets;
    this.at = at;
    this.#index = index;
    this.#touches = new MomentLists(index.touches);
    this.#turned = new MomentLists(index.turned);
  }

  isBusy(from: Instant, to: Instant): boolean {
    return hasBusySecond(this.#index.busy, from, to);
  }

  sketch(place: number, at: Instant): ChangeSketch | undefined {
    const { ids, opened, turned, becoming } = this.#index;
    const openedAt = opened[place];
    if (!(openedAt < at)) return undefined;
    const turn = this.#turned.lastPlaceBefore(place, at);
    const state = turn === undefined ? 'opened' : turns[becoming[turn]];
    return {
      id: ids[place],
      iid: place + 1,
      openedAt,
      updatedAt: this.#touches.lastBefore(place, at) ?? openedAt,
      state,
      mergedAt:
        turn !== undefined && state === 'merged'
          ? turned.moments[turn]
          : undefined,
    };
  }
}
