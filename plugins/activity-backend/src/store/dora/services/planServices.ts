import type { DoraSettings } from '../../../dora/rules/DoraSettings';
import type { Tx } from '../../Database';
import { readServiceRules, type ServiceRules } from './readServiceRules';

/** How services differ from what they are to be. */
export interface ServicesPlan {
  /** New, or others than before; by ref. */
  changed: readonly ServiceRules[];
  /** Of those that are none any more. */
  vanishedIds: readonly number[];
}

/** Compares the services that are stored with what the catalog and the configuration say. */
export async function planServices(
  tx: Tx,
  settings: DoraSettings,
): Promise<ServicesPlan> {
  const wanted = await readServiceRules(tx, settings);
  const stored = await tx('dora_services').select<
    (ServiceRules & { id: number })[]
  >('id', 'ref', 'definition', 'incidents', 'units');
  const byRef = new Map(stored.map(row => [row.ref, row]));
  const refs = new Set(wanted.map(({ ref }) => ref));
  return {
    changed: wanted.filter(now => !isSame(now, byRef.get(now.ref))),
    vanishedIds: stored.filter(({ ref }) => !refs.has(ref)).map(({ id }) => id),
  };
}

/** Whether there is anything to do. */
export function hasServiceChanges(plan: ServicesPlan): boolean {
  return plan.changed.length + plan.vanishedIds.length > 0;
}

function isSame(now: ServiceRules, before: ServiceRules | undefined): boolean {
  return (
    before !== undefined &&
    now.definition === before.definition &&
    now.incidents === before.incidents &&
    now.units === before.units
  );
}
