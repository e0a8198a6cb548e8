import type { Knex } from 'knex';
import type { DeploymentDefinition } from '../dora/rules/RunEntry';
import { defaultFixes } from '../dora/rules/defaultRules';
import { failureRulesOf } from '../dora/rules/failureRulesOf';
import type {
  DeployedChange,
  DeploymentFact,
  IncidentFact,
} from '../dora/facts/ServiceFacts';
import { Database } from '../store/Database';
import { writeServiceFacts } from '../store/dora/facts/writeServiceFacts';
import {
  writeDefinition,
  writeFailures,
} from '../store/dora/services/storedRules';

/** A service as tests describe it, with facts that need not follow from anything. */
export interface SeedService {
  ref: string;
  units?: readonly number[];
  definition?: DeploymentDefinition;
  deployments?: readonly DeploymentFact[];
  changes?: readonly DeployedChange[];
  incidents?: readonly IncidentFact[];
  /** Whether it was ever settled, and whether something has changed since. */
  isSettled?: boolean;
  isQueued?: boolean;
}

/** Stores a service with its facts, and gives the number of its row. */
export async function seedService(
  knex: Knex,
  {
    ref,
    units = [],
    definition = { by: 'default', entries: 'default' },
    isSettled = true,
    isQueued = false,
    ...facts
  }: SeedService,
): Promise<number> {
  const [{ id }] = await knex('dora_services')
    .insert({
      ref,
      definition: writeDefinition(definition),
      incidents: writeFailures(
        failureRulesOf(ref, null, { fixes: defaultFixes }),
      ),
      units: JSON.stringify(units),
      settled_at: isSettled ? 1 : null,
    })
    .returning('id');
  if (isQueued) await knex('settle_dora').insert({ service_id: id });
  await new Database(knex).write('seedService', tx =>
    writeServiceFacts(tx, id, {
      deployments: facts.deployments ?? [],
      changes: facts.changes ?? [],
      incidents: facts.incidents ?? [],
    }),
  );
  return id;
}

/** A deployment that nothing is odd about; the key is its id. */
export function deployedAt(
  key: string,
  end: string,
  details: Partial<DeploymentFact> = {},
): DeploymentFact {
  return {
    key,
    at: Date.parse(end),
    startedAt: null,
    projectId: null,
    environments: ['production'],
    title: key,
    ref: 'main',
    sha: null,
    url: null,
    runs: [key],
    changes: 0,
    rollbackOf: null,
    failed: [],
    rework: [],
    detectedAt: null,
    recoveredAt: null,
    recoveryMs: null,
    detectedMs: null,
    remarks: [],
    ...details,
  };
}

/** A change that took so many hours from its first commit to its deployment, of which one was after its merge. */
export function changeOf(
  changeId: number,
  { key, at }: DeploymentFact,
  hours: number,
  details: Partial<DeployedChange> = {},
): DeployedChange {
  return {
    changeId,
    deploymentKey: key,
    deployedAt: at,
    leadMs: hours * 3_600_000,
    mergeToDeployMs: 3_600_000,
    linkedBy: 'list',
    defects: [],
    ...details,
  };
}
