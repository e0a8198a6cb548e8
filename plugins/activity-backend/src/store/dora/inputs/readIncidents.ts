import type { Incident } from '../../../dora/facts/ServiceInputs';
import type { Tx } from '../../Database';
import type { StoredService } from '../services/readServices';
import { findIncidentItems } from './findIncidentItems';
import { readIncidentItems } from './readIncidentItems';
import { readReportedIncidents } from './readReportedIncidents';

/** Reads the incidents of a service: the work items that its rules match, and what was reported. */
export async function readIncidents(
  tx: Tx,
  {
    ref,
    failures,
    unitIds,
  }: Pick<StoredService, 'ref' | 'failures' | 'unitIds'>,
): Promise<Incident[]> {
  const items = await findIncidentItems(tx, unitIds, failures.incidents);
  return [
    ...(await readIncidentItems(tx, items, failures)),
    ...(await readReportedIncidents(tx, ref)),
  ];
}
