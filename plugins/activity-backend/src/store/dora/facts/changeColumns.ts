import { doraDefects } from '@activity-insights/plugin-activity-common';
import type { DeployedChange } from '../../../dora/facts/ServiceFacts';
import type { JsonColumnType } from '../../jsonRows';
import { readCodes, writeList } from './factJson';

/** The columns of `dora_changes` but the service, in the order of `ChangeValues`. */
export const changeColumns = {
  change_id: 'bigint',
  deployment_key: 'text',
  deployed_at: 'bigint',
  lead_ms: 'bigint',
  merge_to_deploy_ms: 'bigint',
  linked_by: 'text',
  defects: 'text',
} as const satisfies Record<string, JsonColumnType>;

/** A row of `dora_changes`, by its columns. */
export type ChangeValues = [
  changeId: number,
  deploymentKey: string,
  deployedAt: number,
  leadMs: number | null,
  mergeToDeployMs: number | null,
  linkedBy: DeployedChange['linkedBy'],
  defects: string,
];

/** What is stored of a change at its deployment. */
export function toChangeValues(fact: DeployedChange): ChangeValues {
  return [
    fact.changeId,
    fact.deploymentKey,
    fact.deployedAt,
    fact.leadMs,
    fact.mergeToDeployMs,
    fact.linkedBy,
    writeList(fact.defects),
  ];
}

/** The change that is stored. */
export function toDeployedChange(values: ChangeValues): DeployedChange {
  return {
    changeId: values[0],
    deploymentKey: values[1],
    deployedAt: values[2],
    leadMs: values[3],
    mergeToDeployMs: values[4],
    linkedBy: values[5],
    defects: readCodes(doraDefects, values[6]),
  };
}
