import { settleEveryDoer } from '../harvest/settleBulk';
import type { BulkRule } from '../records/bulk';
import type { Database } from '../store/Database';
import {
  readAppliedSetting,
  saveAppliedSetting,
} from '../store/operations/appliedSettings';

/** Stored classes of events were computed with the rule of this setting. */
const bulkRule = 'classes.bulk';

/**
 * Settles at start-up what is bulk by another rule than the one that is configured now. If it is cut, the next start does it
 * from the beginning.
 */
export async function resettleAtStart(
  database: Database,
  rule: BulkRule,
): Promise<void> {
  const configured = JSON.stringify([rule.items, rule.windowMs]);
  const applied = await database.read('readAppliedSetting', tx =>
    readAppliedSetting(tx, bulkRule),
  );
  if (applied === configured) return;
  await settleEveryDoer(database, rule);
  await database.write('saveAppliedSetting', tx =>
    saveAppliedSetting(tx, bulkRule, configured),
  );
}
