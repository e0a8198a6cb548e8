import type { FlowSubject } from '@activity-insights/plugin-activity-common';
import type { Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';
import { plainSql, readRows, withSets, type Sql } from '../../scopedEvents/Sql';
import {
  itemSetSql,
  numberSet,
  type WorkScope,
} from '../../workItemReads/ItemSet';

/**
 * How many work items, or changes, there are in a scope at whatever time.
 *
 * @param scope - undefined for everything
 */
export async function countScope(
  tx: Tx,
  about: FlowSubject,
  scope: WorkScope | undefined,
): Promise<number> {
  const [{ n }] = await readRows<{ n: BigIntColumn }>(
    tx,
    about === 'changes' ? changesSql(tx, scope) : itemsSql(tx, scope),
  );
  return Number(n);
}

function itemsSql(tx: Tx, scope: WorkScope | undefined): Sql {
  return scope
    ? withSets(
        itemSetSql(tx, { of: 'scope', scope }),
        plainSql(
          'SELECT count(*) AS n FROM asked JOIN work_item_flow AS f ON f.item_id = asked.id',
        ),
      )
    : plainSql('SELECT count(*) AS n FROM work_item_flow');
}

function changesSql(tx: Tx, scope: WorkScope | undefined): Sql {
  return scope
    ? withSets(
        [
          numberSet(tx, 'asked_units', scope.unitIds),
          numberSet(tx, 'asked_accounts', scope.accountIds),
        ],
        plainSql(`
          SELECT count(*) AS n FROM change_flow AS f
          WHERE f.project_id IN (
              SELECT u.project_id FROM asked_units JOIN units AS u ON u.id = asked_units.id AND u.filter = '')
            OR f.author_id IN (SELECT id FROM asked_accounts)`),
      )
    : plainSql('SELECT count(*) AS n FROM change_flow');
}
