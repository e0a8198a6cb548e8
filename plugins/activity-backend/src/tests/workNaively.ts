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

/** A row of `work_item_nodes`, with its texts as they are read. */
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
  const units = await unitsNaively(knex, rows);
  const deliveries = await knex('work_item_delivery').select();
  const changes = await knex('changes as c')
    .join('instances as i', 'i.id', 'c.instance_id')
    .select('c.*', 'i.source');
  const nodes = items.map(item => {
    const all = below(item);
    const isOpen = (it: Item) => it.row.status_category !== 'done';
    const leaves = all.filter(it => !items.some(o => o.parent === it.id));
    const newest = most(all.map(it => it.row.updated_at));
    const firstDay = Math.floor(newest / dayMs) - 40;
    const sums = {
      open: all.filter(isOpen).length,
      done: leaves.filter(it => !isOpen(it)).length,
      inProgress: leaves.filter(it => it.row.status_category === 'inProgress')
        .length,
      estimated: leaves.filter(it => it.row.estimate !== null).length,
      blocked: all.filter(it => isOpen(it) && it.row.flagged === 1).length,
      oldestOpenAt: least(all.filter(isOpen).map(it => it.row.created_at)),
      children: items.filter(it => it.parent === item.id).length,
    };
    const own = units.filter(([id]) => id === item.id).map(([, unit]) => unit);
    const { row } = item;
    return {
      key: row.key,
      type_id: row.type_id,
      type_name: row.type_name,
      category: row.status_category,
      assignee_id: row.assignee_id,
      unit_ids: own.length === 0 ? null : own.join(','),
      own_text: {
        key: row.key,
        summary: row.summary,
        ...(row.url !== null && { url: row.url }),
        type: row.type_name,
        status: row.status_name,
        statusCategory: row.status_category,
        ...(row.priority !== null && { priority: row.priority }),
        labels: parseWorkItemDetails(row.details).labels,
        ...(row.estimate !== null && { estimate: row.estimate }),
        flagged: row.flagged === 1,
        ...(row.due_on !== null && { dueOn: row.due_on }),
        createdAt: isoOf(row.created_at),
        updatedAt: isoOf(row.updated_at),
        ...(row.resolved_at !== null && { resolvedAt: isoOf(row.resolved_at) }),
        ...deliveryNaively(
          deliveries.find(it => Number(it.item_id) === item.id),
          changes,
        ),
      },
      total_text: {
        progress: {
          done: sums.done,
          total: leaves.length,
          inProgress: sums.inProgress,
          ...(sums.estimated > 0 && {
            estimate: {
              done: sumOf(leaves.filter(it => !isOpen(it))),
              total: sumOf(leaves),
            },
          }),
        },
        items: all.length,
        open: sums.open,
        blocked: sums.blocked,
        ...(sums.oldestOpenAt !== null && {
          oldestOpenAt: isoOf(sums.oldestOpenAt),
        }),
        childCount: sums.children,
      },
      item_id: item.id,
      instance_id: item.row.instance_id,
      named_parent_id: item.named,
      named_key: item.row.parent_key?.toUpperCase() ?? null,
      parent_id: item.parent,
      place: placeOf(item),
      children: sums.children,
      items: all.length,
      open_items: sums.open,
      leaves: leaves.length,
      leaves_done: sums.done,
      leaves_in_progress: sums.inProgress,
      leaves_estimated: sums.estimated,
      estimate: sumOf(leaves),
      estimate_done: sumOf(leaves.filter(it => !isOpen(it))),
      blocked: sums.blocked,
      oldest_open_at: sums.oldestOpenAt,
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
  return { nodes, units: units.map(([id, unit]) => `${id} in ${unit}`) };
}

function deliveryNaively(
  delivery: Record<string, any> | undefined,
  changes: Record<string, any>[],
): object {
  if (!delivery) return { delivery: 'none' };
  const change = changes.find(({ id }) => `${id}` === `${delivery.change_id}`)!;
  const since = {
    open: change.opened_at,
    merged: change.merged_at,
    deployed: delivery.deployed_at,
  }[delivery.state as 'open'];
  const sign = change.source === 'gitlab' ? '!' : '#';
  return {
    delivery: delivery.state,
    change: {
      reference: `${sign}${change.number}`,
      ...(change.url !== null && { url: change.url }),
      since: isoOf(since),
    },
  };
}

const texts = [
  'place',
  'named_key',
  'key',
  'type_id',
  'type_name',
  'category',
  'unit_ids',
];

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
          if (name.endsWith('_text')) return [name, JSON.parse(`{${value}}`)];
          const isNumber = typeof value === 'string' && !texts.includes(name);
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

function isoOf(at: number | string): string {
  return new Date(Number(at)).toISOString();
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
): Promise<[item: number, unit: number][]> {
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
      .map((it): [number, number] => [Number(row.id), it.id]);
  });
}
