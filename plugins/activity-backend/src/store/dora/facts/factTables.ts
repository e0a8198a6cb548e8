import type { JsonColumnType } from '../../jsonRows';
import { changeColumns } from './changeColumns';
import { deploymentColumns } from './deploymentColumns';
import { incidentColumns } from './incidentColumns';

/** A table of facts: rows are found by their service and by the first of the columns. */
export interface FactTable {
  name: string;
  columns: Readonly<Record<string, JsonColumnType>>;
}

/** Where each kind of fact is stored. */
export const factTables = {
  deployments: { name: 'dora_deployments', columns: deploymentColumns },
  changes: { name: 'dora_changes', columns: changeColumns },
  incidents: { name: 'dora_incidents', columns: incidentColumns },
} as const satisfies Record<string, FactTable>;
