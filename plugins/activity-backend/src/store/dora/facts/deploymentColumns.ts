import {
  failureCauses,
  reworkCauses,
} from '@activity-insights/plugin-activity-common';
import type {
  DeploymentFact,
  DeploymentRemark,
} from '../../../dora/facts/ServiceFacts';
import type { JsonColumnType } from '../../jsonRows';
import { readCodes, readList, writeList } from './factJson';

/** The columns of `dora_deployments` but the service, in the order of `DeploymentValues`. */
export const deploymentColumns = {
  key: 'text',
  at: 'bigint',
  started_at: 'bigint',
  project_id: 'integer',
  environments: 'text',
  title: 'text',
  ref: 'text',
  sha: 'text',
  url: 'text',
  runs: 'text',
  changes: 'integer',
  rollback_of: 'text',
  failed: 'text',
  rework: 'text',
  is_failed: 'integer',
  is_rework: 'integer',
  detected_at: 'bigint',
  recovered_at: 'bigint',
  recovery_ms: 'bigint',
  detected_ms: 'bigint',
  remarks: 'text',
} as const satisfies Record<string, JsonColumnType>;

/** A row of `dora_deployments`, by its columns. */
export type DeploymentValues = [
  key: string,
  at: number,
  startedAt: number | null,
  projectId: number | null,
  environments: string,
  title: string,
  ref: string | null,
  sha: string | null,
  url: string | null,
  runs: string,
  changes: number,
  rollbackOf: string | null,
  failed: string,
  rework: string,
  isFailed: number,
  isRework: number,
  detectedAt: number | null,
  recoveredAt: number | null,
  recoveryMs: number | null,
  detectedMs: number | null,
  remarks: string,
];

const remarks: readonly DeploymentRemark[] = ['partial', 'no-end', 'baseline'];

/** What is stored of a deployment. */
export function toDeploymentValues(fact: DeploymentFact): DeploymentValues {
  return [
    fact.key,
    fact.at,
    fact.startedAt,
    fact.projectId,
    writeList(fact.environments),
    fact.title,
    fact.ref,
    fact.sha,
    fact.url,
    writeList(fact.runs),
    fact.changes,
    fact.rollbackOf,
    writeList(fact.failed),
    writeList(fact.rework),
    fact.failed.length > 0 ? 1 : 0,
    fact.rework.length > 0 ? 1 : 0,
    fact.detectedAt,
    fact.recoveredAt,
    fact.recoveryMs,
    fact.detectedMs,
    writeList(fact.remarks),
  ];
}

/** The deployment that is stored. */
export function toDeploymentFact(values: DeploymentValues): DeploymentFact {
  return {
    key: values[0],
    at: values[1],
    startedAt: values[2],
    projectId: values[3],
    environments: readList(values[4]),
    title: values[5],
    ref: values[6],
    sha: values[7],
    url: values[8],
    runs: readList(values[9]),
    changes: values[10],
    rollbackOf: values[11],
    failed: readCodes(failureCauses, values[12]),
    rework: readCodes(reworkCauses, values[13]),
    detectedAt: values[16],
    recoveredAt: values[17],
    recoveryMs: values[18],
    detectedMs: values[19],
    remarks: readCodes(remarks, values[20]),
  };
}
