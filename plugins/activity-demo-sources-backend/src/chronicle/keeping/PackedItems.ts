import { Chronicle, Instant, ItemHistory, ItemId, TeamId } from '../../model';
import { PackedValues, packValues } from './PackedList';
import { PackedOutline, packOutline } from './PackedOutline';

/** Which items have, or have had, which parent: the same places in both. */
export interface PackedKinship {
  readonly parents: Float64Array;
  /** Of the children. */
  readonly places: Uint32Array;
}

/** What is found without lives: as much as there is to know of items to look them up. */
export interface ItemIndex {
  readonly team: TeamId;
  /** Nothing is missing before it. */
  readonly horizon: Instant;
  readonly outline: PackedOutline;
  readonly kinship: PackedKinship;
}

/** All that is or ever was in the project of a team, in little room. It can be sent to another process. */
export interface PackedItems extends ItemIndex {
  readonly lives: PackedValues;
}

export function packItems(chronicle: Chronicle): PackedItems {
  return {
    ...indexItems(chronicle),
    lives: packValues(livesOf(chronicle)),
  };
}

export function indexItems(chronicle: Chronicle): ItemIndex {
  const lives = livesOf(chronicle);
  const { team, horizon } = chronicle;
  const kinship = lives.flatMap((item, place) =>
    [...parentsOf(item)].map(parent => ({ parent, place })),
  );
  return {
    team,
    horizon,
    outline: packOutline(lives),
    kinship: {
      parents: Float64Array.from(kinship, ({ parent }) => parent),
      places: Uint32Array.from(kinship, ({ place }) => place),
    },
  };
}

/** Those created in the project, then those moved there. */
export function livesOf({ items, arrivals }: Chronicle): ItemHistory[] {
  return [...items, ...arrivals];
}

function parentsOf(item: ItemHistory): Set<ItemId> {
  const parents = [
    item.initial.parent,
    ...item.changes.flatMap(change =>
      change.fields.map(field =>
        field.field === 'parent' ? field.to : undefined,
      ),
    ),
  ];
  return new Set(parents.filter(id => id !== undefined));
}
