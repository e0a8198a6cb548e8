import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** Whether accounts wait to be linked, or units to be mapped. It reads the indexes of what waits, and nothing else. */
export async function hasPendingAttribution(tx: Tx): Promise<boolean> {
  const rows = await readRows<{ one: number }>(tx, {
    text: `
      SELECT 1 AS one WHERE EXISTS (
        SELECT 1 FROM accounts WHERE link_pending = TRUE
      ) OR EXISTS (
        SELECT 1 FROM units WHERE mapping_pending = TRUE
      ) OR EXISTS (
        SELECT 1 FROM projects WHERE mapped_with <> component_refs || locators
      )`,
    bindings: [],
  });
  return rows.length > 0;
}
