import type { DeployedChange } from '../../../dora/facts/ServiceFacts';
import type { Tx } from '../../Database';
import { plainSql } from '../../scopedEvents/Sql';
import { readManyLists } from '../../workItemReads/readManyLists';
import {
  changeColumns,
  toDeployedChange,
  type ChangeValues,
} from '../facts/changeColumns';
import type { ListedPlace } from './ListedScope';
import { placesSet } from './placesSet';

/** A change as it is shown. Who has opened it is not read at all. */
export interface ListedChange {
  serviceId: number;
  fact: DeployedChange;
  source: string;
  /** Name of the project; null if it has none. */
  project: string | null;
  number: number;
  title: string;
  url: string | null;
  /** UTC epoch milliseconds. */
  firstCommitAt: number | null;
  mergedAt: number | null;
}

type ChangeRow = [
  place: number,
  source: string,
  project: string | null,
  number: number,
  title: string,
  url: string | null,
  firstCommitAt: number | null,
  mergedAt: number | null,
  ...fact: ChangeValues,
];

/** Reads the changes of a page, in its order. */
export async function readListedChanges(
  tx: Tx,
  places: readonly ListedPlace[],
): Promise<ListedChange[]> {
  if (places.length === 0) return [];
  const rows = await readManyLists(tx, {
    sets: [placesSet(tx, places)],
    columns: [
      'asked.place',
      'i.source',
      'p.name',
      'c.number',
      'c.title',
      'c.url',
      'c.first_commit_at',
      'c.merged_at',
      ...Object.keys(changeColumns).map(name => `f.${name}`),
    ],
    // On SQLite the order of joins is kept.
    from: plainSql(`
      FROM asked CROSS JOIN dora_changes AS f
      CROSS JOIN changes AS c
      JOIN instances AS i ON i.id = c.instance_id
      LEFT JOIN projects AS p ON p.id = c.project_id
      WHERE f.service_id = asked.service_id AND f.change_id = CAST(asked.key AS bigint) AND c.id = f.change_id`),
  });
  return (rows as ChangeRow[])
    .sort(([a], [b]) => a - b)
    .map(
      ([
        place,
        source,
        project,
        number,
        title,
        url,
        firstCommitAt,
        mergedAt,
        ...fact
      ]) => ({
        serviceId: places[place].serviceId,
        fact: toDeployedChange(fact),
        source,
        project,
        number,
        title,
        url,
        firstCommitAt,
        mergedAt,
      }),
    );
}
