import { Instant } from '../../model';
import { ItemDraft, Ordinal } from '../ItemDraft';

/** The numbers that a project gives out, from 1, in order of creation or arrival. */
export interface ItemNumbers {
  /** Of items that were created in the project. */
  readonly own: ReadonlyMap<Ordinal, number>;
  /** Of items that came from the partner's project, by their ordinals there. */
  readonly arrived: ReadonlyMap<Ordinal, number>;
}

/**
 * @param drafts - of the project's team, incidents included
 * @param others - of the team's partner, of which some move here
 */
export function numberItems(
  drafts: readonly ItemDraft[],
  others: readonly ItemDraft[],
): ItemNumbers {
  const own = new Map<Ordinal, number>();
  const arrived = new Map<Ordinal, number>();
  const entries: { at: Instant; of: Map<Ordinal, number>; ordinal: Ordinal }[] =
    drafts.map(({ createdAt, ordinal }) => ({
      at: createdAt,
      of: own,
      ordinal,
    }));
  for (const { edits, ordinal } of others) {
    const move = edits.find(({ moveTo }) => moveTo !== undefined);
    if (move) entries.push({ at: move.at, of: arrived, ordinal });
  }
  // The sort is stable: what was created comes before what arrived at the same moment.
  entries.sort((a, b) => a.at - b.at);
  entries.forEach(({ of, ordinal }, i) => of.set(ordinal, i + 1));
  return { own, arrived };
}
