import {
  Foundation,
  Instant,
  ItemFields,
  ItemHistory,
  ItemId,
  TeamId,
} from '../../model';
import { TimedIds } from '../../chance';
import { DraftFields, ItemDraft } from '../ItemDraft';
import { teamIds } from '../planning/ids';
import { foldEdits } from './foldEdits';
import { ItemNumbers } from './numberItems';
import { writeLinks } from './writeLinks';

/** What gives the drafts of a team their numbers. */
export interface Numbers {
  readonly own: ItemNumbers['own'];
  /** What this team's items are called where they are moved to. */
  readonly elsewhere: ItemNumbers['arrived'];
}

/**
 * The histories of a team's items, incidents included, at the places of their drafts: numbers, ids of the whole site,
 * changes with what was before.
 *
 * @param drafts - a draft's ordinal is its place
 * @param causes - the deployments that caused incidents, by the failure's key
 */
export function writeItems(
  company: Foundation,
  team: TeamId,
  drafts: readonly ItemDraft[],
  numbers: Numbers,
  causes: ReadonlyMap<string, NonNullable<ItemHistory['causedBy']>>,
): ItemHistory[] {
  const itemIds = idsInOrder(
    teamIds(company, team, 'item'),
    drafts.map(({ createdAt }) => createdAt),
  );
  const initial = drafts.map(draft =>
    resolve(draft.initial, team, numbers.own.get(draft.ordinal)!, itemIds),
  );
  const changes = drafts.map(({ edits, ordinal }, i) =>
    foldEdits(initial[i], edits, {
      idOf: above => itemIds[above],
      numberElsewhere: numbers.elsewhere.get(ordinal),
    }),
  );
  const changeIds = idsOfLists(teamIds(company, team, 'change'), changes);
  const commentIds = idsOfLists(
    teamIds(company, team, 'comment'),
    drafts.map(({ comments }) => comments),
  );
  const links = writeLinks(teamIds(company, team, 'link'), drafts, itemIds);
  return drafts.map((draft, i) => {
    const { createdAt, reporter, comments, deletedAt, hidden } = draft;
    const causedBy = draft.failure ? causes.get(draft.failure) : undefined;
    return {
      id: itemIds[i],
      createdAt,
      reporter,
      initial: initial[i],
      changes: changes[i].map(({ at, by, fields }, j) => {
        return { id: changeIds[i][j], at, by, fields };
      }),
      comments: comments.map((comment, j) => {
        return Object.assign({ id: commentIds[i][j] }, comment);
      }),
      links: links[i],
      ...(deletedAt !== undefined && { deletedAt }),
      ...(hidden && { hidden }),
      ...(causedBy && { causedBy }),
    };
  });
}

function resolve(
  fields: DraftFields,
  team: TeamId,
  number: number,
  ids: readonly ItemId[],
): ItemFields {
  const { parent } = fields;
  const above = parent === undefined ? undefined : ids[parent];
  return Object.assign({ team, number }, fields, { parent: above });
}

/** Ids for moments in any order, at their places. */
function idsInOrder(ids: TimedIds, moments: readonly Instant[]): number[] {
  const places = moments.map((_, i) => i);
  places.sort((a, b) => moments[a] - moments[b]);
  const found = new Array<number>(moments.length);
  for (const place of places) found[place] = ids.take(moments[place]);
  return found;
}

function idsOfLists(
  ids: TimedIds,
  lists: readonly (readonly { readonly at: Instant }[])[],
): number[][] {
  const flat = idsInOrder(
    ids,
    lists.flatMap(list => list.map(({ at }) => at)),
  );
  let first = 0;
  return lists.map(list => {
    first += list.length;
    return flat.slice(first - list.length, first);
  });
}
