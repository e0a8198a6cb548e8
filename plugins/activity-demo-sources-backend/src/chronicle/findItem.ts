import {
  Chronicle,
  Company,
  Instant,
  ItemHistory,
  ItemId,
  TeamId,
} from '../model';
import { teamOfItem } from '../work';

/** Who had a number in a project, and from when on: moved items keep it, and nobody else gets it. */
interface Holder {
  readonly item: ItemHistory;
  readonly since: Instant;
}

/** Of each chronicle, for as long as it is kept. */
const holders = new WeakMap<Chronicle, ReadonlyMap<number, Holder>>();

/**
 * The work item that has, or once had, this key, or that has this id; none if it was not there before the moment, or is
 * deleted by then. Letters of keys may be small.
 *
 * @param keyOrId - such as `BEPL-17` or `10230`
 */
export function findItem(
  company: Company,
  keyOrId: string | ItemId,
  at: Instant,
): ItemHistory | undefined {
  const item = /^\d+$/.test(`${keyOrId}`)
    ? findById(company, Number(keyOrId), at)
    : findByKey(company, `${keyOrId}`, at);
  if (!item || item.createdAt >= at) return undefined;
  return item.deletedAt !== undefined && item.deletedAt < at ? undefined : item;
}

function findById(company: Company, id: ItemId, at: Instant) {
  const team = company.teams[teamOfItem(company, id)];
  return team && searchId(company.chronicle(team.id, at).items, id);
}

/** In a list in order of id. */
function searchId(
  items: readonly ItemHistory[],
  id: ItemId,
): ItemHistory | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (items[middle].id < id) low = middle + 1;
    else high = middle;
  }
  return items[low]?.id === id ? items[low] : undefined;
}

function findByKey(company: Company, key: string, at: Instant) {
  const [, project, number] = /^([a-z][a-z0-9]*)-(\d+)$/i.exec(key) ?? [];
  const wanted = project?.toLocaleUpperCase('en-US');
  const team = company.teams.find(({ jira }) => jira.projectKey === wanted);
  if (!team) return undefined;
  const holder = holdersOf(company.chronicle(team.id, at)).get(Number(number));
  return holder && holder.since < at ? holder.item : undefined;
}

function holdersOf(chronicle: Chronicle): ReadonlyMap<number, Holder> {
  let known = holders.get(chronicle);
  if (!known) {
    const { items, arrivals, team } = chronicle;
    known = new Map([
      ...items.map(item => {
        return [item.initial.number, { item, since: item.createdAt }] as const;
      }),
      ...arrivals.flatMap(item => arrivalsOf(item, team)),
    ]);
    holders.set(chronicle, known);
  }
  return known;
}

function arrivalsOf(
  item: ItemHistory,
  team: TeamId,
): (readonly [number, Holder])[] {
  return item.changes.flatMap(({ at, fields }) => {
    const here = fields.some(
      ({ field, to }) => field === 'team' && to === team,
    );
    return here
      ? fields.flatMap(change =>
          change.field === 'number'
            ? [[change.to, { item, since: at }] as const]
            : [],
        )
      : [];
  });
}
