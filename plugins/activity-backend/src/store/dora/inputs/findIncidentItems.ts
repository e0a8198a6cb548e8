import type { IncidentEntry } from '../../../dora/rules/IncidentEntry';
import type { Tx } from '../../Database';
import { jsonSet } from '../../scopedEvents/jsonSet';
import { plainSql, type Sql } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';
import { incidentValues, type IncidentValues } from './incidentValues';

const inUnits = 'FROM asked_units CROSS JOIN work_item_units AS u';
const unitsItem = 'u.unit_id = asked_units.id';

/**
 * Finds the work items in units that some entry may match. Patterns are matched with the names that there are, and the items read by
 * those names.
 *
 * @returns numbers of rows, each once
 */
export async function findIncidentItems(
  tx: Tx,
  unitIds: readonly number[],
  entries: readonly IncidentEntry[],
): Promise<number[]> {
  if (unitIds.length === 0) return [];
  const units = numberSet(tx, 'asked_units', unitIds);
  const values = await incidentValues(entries, {
    types: () =>
      readNames(
        tx,
        [units],
        'w.type_name',
        `${inUnits} CROSS JOIN work_items AS w WHERE ${unitsItem} AND w.id = u.item_id`,
      ),
    labels: () =>
      readNames(
        tx,
        [],
        'v.value',
        `FROM work_item_values AS v WHERE v.field = 'label'`,
      ),
    statuses: () =>
      readNames(
        tx,
        [],
        'coalesce(s.label, s.value)',
        `FROM work_item_spans AS s WHERE s.field = 'status'`,
      ),
  });
  const found = lookUps(tx, values);
  if (found.length === 0) return [];
  const rows = await readManyLists(tx, {
    sets: [units, ...found.flatMap(({ set }) => set ?? [])],
    columns: ['x.item_id'],
    from: plainSql(
      `FROM (${found.map(({ select }) => select).join(' UNION ')}) AS x`,
    ),
  });
  return (rows as [number][]).map(([id]) => id);
}

/** Each name once. */
async function readNames(
  tx: Tx,
  sets: Sql[],
  column: string,
  from: string,
): Promise<string[]> {
  const rows = await readManyLists(tx, {
    sets,
    columns: ['n.name'],
    from: plainSql(`FROM (SELECT DISTINCT ${column} AS name ${from}) AS n`),
  });
  return (rows as [string][]).map(([name]) => name);
}

/** How items are found by names: a set of these, and a SELECT of the items. */
function lookUps(
  tx: Tx,
  { types, labels, statuses, any }: IncidentValues,
): { set?: Sql; select: string }[] {
  const named = (
    name: string,
    names: readonly string[],
    rest: string,
  ): { set: Sql; select: string }[] =>
    names.length === 0
      ? []
      : [
          {
            set: jsonSet(
              tx,
              name,
              { name: 'text' },
              names.map(each => [each]),
            ),
            select: `SELECT u.item_id ${inUnits} ${rest}`,
          },
        ];
  return [
    ...named(
      'types',
      types,
      `CROSS JOIN work_items AS w
       WHERE ${unitsItem} AND w.id = u.item_id AND w.type_name IN (SELECT name FROM types)`,
    ),
    ...named(
      'labels',
      labels,
      `CROSS JOIN work_item_values AS v
       WHERE ${unitsItem} AND v.work_item_id = u.item_id AND v.field = 'label' AND v.value IN (SELECT name FROM labels)`,
    ),
    ...named(
      'statuses',
      statuses,
      `CROSS JOIN work_item_spans AS s
       WHERE ${unitsItem} AND s.item_id = u.item_id AND s.field = 'status'
         AND coalesce(s.label, s.value) IN (SELECT name FROM statuses)`,
    ),
    ...(any
      ? [{ select: `SELECT u.item_id ${inUnits} WHERE ${unitsItem}` }]
      : []),
  ];
}
