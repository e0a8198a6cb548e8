import { Instant, ItemHistory, TeamId } from '../../model';
import { touches } from '../itemAt';
import { PackedMoments, packMoments } from './MomentLists';

/** Where an item has come to. */
export interface Move {
  readonly at: Instant;
  readonly team: TeamId;
  readonly number: number;
}

/** What is known of items without their lives, each array at their places: some hundred bytes an item. */
export interface PackedOutline {
  readonly ids: Float64Array;
  readonly created: Float64Array;
  /** Infinity for what is never deleted. */
  readonly deleted: Float64Array;
  /** Those in whose projects items were created. */
  readonly teams: readonly TeamId[];
  /** Of each item, the place of its first team among them. */
  readonly homes: Uint8Array;
  readonly numbers: Uint32Array;
  /** Few items ever move. */
  readonly moves: ReadonlyMap<number, readonly Move[]>;
  readonly touches: PackedMoments;
}

/** @param items - of two teams at most, in the order of their places */
export function packOutline(items: readonly ItemHistory[]): PackedOutline {
  const teams = [...new Set(items.map(({ initial }) => initial.team))];
  const moves = items.flatMap((item, place) => {
    const made = movesOf(item);
    return made.length > 0 ? [[place, made] as const] : [];
  });
  return {
    ids: Float64Array.from(items, ({ id }) => id),
    created: Float64Array.from(items, ({ createdAt }) => createdAt),
    deleted: Float64Array.from(items, item => item.deletedAt ?? Infinity),
    teams,
    homes: Uint8Array.from(items, ({ initial }) => teams.indexOf(initial.team)),
    numbers: Uint32Array.from(items, ({ initial }) => initial.number),
    moves: new Map(moves),
    touches: packMoments(items.map(touches)),
  };
}

function movesOf({ initial, changes }: ItemHistory): Move[] {
  let { team, number } = initial;
  const moves: Move[] = [];
  for (const { at, fields } of changes) {
    for (const change of fields) {
      if (change.field === 'team') team = change.to;
      if (change.field === 'number') number = change.to;
    }
    const last = moves.at(-1) ?? initial;
    if (team !== last.team || number !== last.number) {
      moves.push({ at, team, number });
    }
  }
  return moves;
}
