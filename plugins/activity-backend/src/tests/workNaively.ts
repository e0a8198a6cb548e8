import type { Knex } from 'knex';
import { foldFacet } from '../records/facets';
import { parseWorkItemDetails } from '../records/state/workItemDetails';

const dayMs = 86_400_000;

interface Item {
  id: number;
  row: Record<string, any>;
  named: number | null;
  parent: number | null;
}

/** A row of `work_item_nodes`, with its tallies as they are read. */
export type PlainNode = Record<string, unknown>;

/** What `work_item_nodes` and `work_item_units` ought to hold: computed slowly and simply from the items themselves. */
export async function workNaively(
  knex: Knex,
): Promise<{ nodes: PlainNode[]; units: string[] }> {
  const rows = await knex('work_items').whereNull('removed_at').orderBy('id');
  const keys = (await knex('work_item_values').where({ field: 'key' })).map(
    row => ({ id: Number(row.work_item_id), key: row.value }),
  );
  const starts = await knex('work_item_spans')
    .where({ field: 'category' })
    .whereIn('value', ['inProgress', 'done']);
  const startOf = (id: number) =>
    least(starts.filter(it => Number(it.item_id) === id).map(it => it.from_at));

  const items: Item[] = rows.map(row => ({
    id: Number(row.id),
    row,
    named: namedParent(row, rows, keys),
    parent: null,
  }));
  const byId = new Map(items.map(it => [it.id, it]));
  for (const item of items) {
    const circle = circleOf(item, byId);
    const isCut = circle !== null && least(circle) === item.id;
    item.parent = isCut ? null : item.named;
  }
  const below = (item: Item): Item[] => [
    item,
    ...items.filter(it => it.parent === item.id).flatMap(below),
  ];
  const nodes = items.map(item => {
    const all = below(item);
    const isOpen = (it: Item) => it.row.status_category !== 'done';
    const leaves = all.filter(it => !items.some(o => o.parent === it.id));
    const newest = most(all.map(it => it.row.updated_at));
    const firstDay = Math.floor(newest / dayMs) - 40;
    return {
      item_id: item.id,
      instance_id: item.row.instance_id,
      named_parent_id: item.named,
      named_key: item.row.parent_key?.toUpperCase() ?? null,
      parent_id: item.parent,
      place: placeOf(item),
      children: items.filter(it => it.parent === item.id).length,
      items: all.length,
      open_items: all.filter(isOpen).length,
      leaves: leaves.length,
      leaves_done: leaves.filter(it => !isOpen(it)).length,
      leaves_in_progress: leaves.filter(
        it => it.row.status_category === 'inProgress',
      ).length,
      leaves_estimated: leaves.filter(it => it.row.estimate !== null).length,
      estimate: sumOf(leaves),
      estimate_done: sumOf(leaves.filter(it => !isOpen(it))),
      blocked: all.filter(it => isOpen(it) && it.row.flagged === 1).length,
      oldest_open_at: least(all.filter(isOpen).map(it => it.row.created_at)),
      started_at: least(all.flatMap(it => startOf(it.id) ?? [])),
      updated_at: newest,
      tallies: {
        v: 1,
        due: tally(
          all.flatMap(it =>
            isOpen(it) && it.row.due_on
              ? Date.parse(it.row.due_on) / dayMs
              : [],
          ),
        ),
        changed: tally(
          all
            .map(it => Math.floor(Number(it.row.updated_at) / dayMs))
            .filter(day => day >= firstDay),
        ),
      },
    };
  });
  return { nodes, units: await unitsNaively(knex, rows) };
}

/** What the tables hold, in the same form. */
export async function readKeptWork(
  knex: Knex,
): Promise<{ nodes: PlainNode[]; units: string[] }> {
  const rows = await knex('work_item_nodes').orderBy('item_id');
  const units = await knex('work_item_units').orderBy(['item_id', 'unit_id']);
  return {
    nodes: rows.map(row =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => {
          if (name === 'tallies') return [name, JSON.parse(value as string)];
          const isNumber =
            typeof value === 'string' &&
            name !== 'place' &&
            name !== 'named_key';
          return [name, isNumber ? Number(value) : value];
        }),
      ),
    ),
    units: units.map(row => `${row.item_id} in ${row.unit_id}`),
  };
}

function namedParent(
  child: Record<string, any>,
  rows: Record<string, any>[],
  keys: { id: number; key: string }[],
): number | null {
  const near = rows.filter(row => row.instance_id === child.instance_id);
  const byId = near.find(row => row.external_id === child.parent_id);
  if (byId) return Number(byId.id);
  const key = child.parent_key?.toUpperCase();
  const holders = keys.filter(it => it.key === key).map(it => it.id);
  return least(
    near.map(row => Number(row.id)).filter(id => holders.includes(id)),
  );
}

function circleOf(
  item: Item,
  byId: ReadonlyMap<number, Item>,
): number[] | null {
  const path: number[] = [];
  let at: Item | undefined = item;
  while (at && !path.includes(at.id)) {
    path.push(at.id);
    at = at.named === null ? undefined : byId.get(at.named);
  }
  return at === item ? path : null;
}

function placeOf({ named, parent, row }: Item): string {
  if (parent !== null) return 'child';
  if (named !== null) return 'cycle';
  return row.parent_id === null && row.parent_key === null ? 'root' : 'orphan';
}

function sumOf(items: Item[]): number {
  return items.reduce((sum, it) => sum + (it.row.estimate ?? 0), 0);
}

function tally(days: number[]): [number, number][] {
  return [...new Set(days)]
    .sort((a, b) => a - b)
    .map(day => [day, days.filter(it => it === day).length]);
}

function least(values: (number | string)[]): number | null {
  return values.length === 0 ? null : Math.min(...values.map(Number));
}

function most(values: (number | string)[]): number {
  return Math.max(...values.map(Number));
}

async function unitsNaively(
  knex: Knex,
  rows: Record<string, any>[],
): Promise<string[]> {
  const units = await knex('units').orderBy('id');
  return rows.flatMap(row => {
    const { labels, components } = parseWorkItemDetails(row.details);
    const facets = [
      ...labels.map(it => `label:${it}`),
      ...components.map(it => `component:${it}`),
    ].map(foldFacet);
    return units
      .filter(
        it =>
          it.project_id === row.project_id &&
          (it.filter === '' || facets.includes(it.filter)),
      )
      .map(it => `${row.id} in ${it.id}`);
  });
}
