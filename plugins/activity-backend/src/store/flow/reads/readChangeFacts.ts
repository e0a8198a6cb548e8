import type { ChangeFact } from '../../../flow/facts/ChangeFact';
import type { Tx } from '../../Database';
import { joinSql, plainSql, type Sql } from '../../scopedEvents/Sql';
import { numberSet, type WorkScope } from '../../workItemReads/ItemSet';
import { readManyLists } from '../../workItemReads/readManyLists';
import {
  changeFlowColumns,
  toChangeFact,
  type ChangeFlowValues,
} from '../changes/changeFlowColumns';

/** Which changes are asked about. Nothing is left out by what is missing. */
export interface ChangeFactsFilter {
  /**
   * Changes in the projects that are units of it as a whole, and those of its accounts; undefined for everything. A part of a project,
   * such as a component of Jira, has no changes.
   */
  scope: WorkScope | undefined;
  /** The units of which the caller may read the changes; undefined for everything. */
  readableUnits: readonly number[] | undefined;
  instanceIds?: readonly number[];
  /** Numbers of rows. */
  projectIds?: readonly number[];
}

/** Changes as far as the caller may read them, those of bots among them. */
export interface FoundChanges {
  facts: ChangeFact[];
  /** How many would be among them if the caller might read them. */
  hidden: number;
}

/**
 * Reads how changes have flowed that were open at some time of a stretch, or came to production for the first time after it had begun;
 * in one statement, however many there are, in no order.
 *
 * @param stretch - half-open, UTC epoch milliseconds
 * @throws TypeError if what is stored is damaged
 */
export async function readChangeFacts(
  tx: Tx,
  filter: ChangeFactsFilter,
  stretch: { from: number; to: number },
): Promise<FoundChanges> {
  const { scope, readableUnits } = filter;
  const rows = await readManyLists(tx, {
    sets: [
      numberSet(tx, 'readable_units', readableUnits ?? []),
      numberSet(tx, 'asked_instances', filter.instanceIds ?? []),
      numberSet(tx, 'asked_projects', filter.projectIds ?? []),
      wholeProjects('readable_projects', 'readable_units'),
      ...(scope ? scopeSets(tx, scope) : []),
    ],
    columns: [
      ...Object.keys(changeFlowColumns).map(name => `f.${name}`),
      readableUnits === undefined
        ? '1'
        : 'CASE WHEN f.project_id IN (SELECT id FROM readable_projects) THEN 1 ELSE 0 END',
    ],
    from: fromSql(filter, stretch),
  });
  const readable = rows.filter(row => row.at(-1) === 1);
  return {
    facts: readable.map(row => toChangeFact(row as ChangeFlowValues)),
    hidden: rows.length - readable.length,
  };
}

/** The projects of which the whole is among some units. */
function wholeProjects(name: string, units: string): Sql {
  return plainSql(`${name} (id) AS (
    SELECT u.project_id FROM ${units} JOIN units AS u ON u.id = ${units}.id AND u.filter = '')`);
}

function scopeSets(tx: Tx, { unitIds, accountIds }: WorkScope): Sql[] {
  return [
    numberSet(tx, 'asked_units', unitIds),
    numberSet(tx, 'asked_accounts', accountIds),
    wholeProjects('own_projects', 'asked_units'),
  ];
}

/** `f`: the changes in question, each once, whatever it belongs to the scope by. */
function fromSql(
  filter: ChangeFactsFilter,
  stretch: { from: number; to: number },
): Sql {
  const needed = neededSql(filter, stretch);
  if (!filter.scope) {
    return joinSql([plainSql('FROM change_flow AS f WHERE'), needed], ' ');
  }
  return joinSql(
    [
      plainSql(
        'FROM (SELECT f.* FROM own_projects JOIN change_flow AS f ON f.project_id = own_projects.id WHERE',
      ),
      needed,
      plainSql(`
        UNION ALL
        SELECT f.* FROM asked_accounts JOIN change_flow AS f ON f.author_id = asked_accounts.id
        WHERE coalesce(f.project_id, 0) NOT IN (SELECT id FROM own_projects) AND`),
      needed,
      plainSql(') AS f'),
    ],
    ' ',
  );
}

function neededSql(
  { instanceIds, projectIds }: ChangeFactsFilter,
  { from, to }: { from: number; to: number },
): Sql {
  const conditions: Sql[] = [
    {
      // Not every source says when something was merged or closed.
      text: `f.opened_at < ?
        AND (f.state = 'open' OR coalesce(f.merged_at, f.closed_at, f.updated_at) >= ? OR f.deployed_at >= ?)`,
      bindings: [to, from, from],
    },
    ...(instanceIds
      ? [
          plainSql(
            'f.project_id IN (SELECT p.id FROM projects AS p WHERE p.instance_id IN (SELECT id FROM asked_instances))',
          ),
        ]
      : []),
    ...(projectIds
      ? [plainSql('f.project_id IN (SELECT id FROM asked_projects)')]
      : []),
  ];
  return joinSql(conditions, ' AND ');
}
