import { doraDefects } from '@activity-insights/plugin-activity-common';
import type {
  NarrowChange,
  NarrowDeployment,
  NarrowFacts,
} from '../../../dora/metrics/NarrowFacts';
import type { Tx } from '../../Database';
import { readRows, withSets, type Sql } from '../../scopedEvents/Sql';
import { numberSet } from '../../workItemReads/ItemSet';
import { readCodes } from '../facts/factJson';
import { packedSql, unpackNumbers } from './packedNumbers';

/** Facts of services, while they are collected. */
interface Collected {
  deployments: NarrowDeployment[];
  changes: NarrowChange[];
}

interface PackedRow {
  id: number;
  packed: string;
}

/**
 * Reads what metrics need of the deployments of services that ended in a stretch, and of the changes that these brought: three
 * statements, however many services there are.
 *
 * @param serviceIds - numbers of rows
 * @param stretch - half-open, UTC epoch milliseconds
 * @returns by service, each that was asked for, its facts in no order
 * @throws TypeError if what is stored is damaged
 */
export async function readMetricFacts(
  tx: Tx,
  serviceIds: readonly number[],
  stretch: { from: number; to: number },
): Promise<Map<number, NarrowFacts>> {
  const found = new Map<number, Collected>(
    serviceIds.map(id => [id, { deployments: [], changes: [] }]),
  );
  if (serviceIds.length === 0) return found;
  const asked = numberSet(tx, 'asked', serviceIds);
  const read = <Row extends PackedRow>(statement: Sql) =>
    readRows<Row>(tx, withSets([asked], statement));

  for (const { id, packed } of await read(deploymentsSql(tx, stretch))) {
    addDeployments(found.get(id)!.deployments, unpackNumbers(packed));
  }
  for (const { id, packed } of await read(leadTimesSql(tx, stretch))) {
    addChanges(found.get(id)!.changes, unpackNumbers(packed), []);
  }
  const defective = await read<PackedRow & { defects: string }>(
    defectiveSql(tx, stretch),
  );
  for (const { id, packed, defects } of defective) {
    const codes = readCodes(doraDefects, defects);
    addChanges(found.get(id)!.changes, unpackNumbers(packed), codes);
  }
  return found;
}

const flags = { failed: 1, rework: 2, rollback: 4, recovered: 8 };

function deploymentsSql(tx: Tx, { from, to }: { from: number; to: number }) {
  const packed = packedSql(tx, [
    'd.at',
    `(${flags.failed} * d.is_failed + ${flags.rework} * d.is_rework
      + CASE WHEN d.rollback_of IS NULL THEN 0 ELSE ${flags.rollback} END
      + CASE WHEN d.recovered_at IS NULL THEN 0 ELSE ${flags.recovered} END)`,
    'd.recovery_ms',
    'd.detected_ms',
  ]);
  return {
    text: `
      SELECT d.service_id AS id, ${packed} AS packed
      FROM asked CROSS JOIN dora_deployments AS d
      WHERE d.service_id = asked.id AND d.at >= ? AND d.at < ?
      GROUP BY d.service_id`,
    bindings: [from, to],
  };
}

/** Where a change has a lead time its defects need not be looked at, so that the index has everything. */
function leadTimesSql(tx: Tx, { from, to }: { from: number; to: number }) {
  const packed = packedSql(tx, [
    'c.deployed_at',
    'c.lead_ms',
    'c.merge_to_deploy_ms',
  ]);
  return {
    text: `
      SELECT c.service_id AS id, ${packed} AS packed
      FROM asked CROSS JOIN dora_changes AS c
      WHERE c.service_id = asked.id AND c.deployed_at >= ? AND c.deployed_at < ? AND c.lead_ms IS NOT NULL
      GROUP BY c.service_id`,
    bindings: [from, to],
  };
}

function defectiveSql(tx: Tx, { from, to }: { from: number; to: number }) {
  const packed = packedSql(tx, [
    'c.deployed_at',
    'c.lead_ms',
    'c.merge_to_deploy_ms',
  ]);
  return {
    text: `
      SELECT c.service_id AS id, c.defects, ${packed} AS packed
      FROM asked CROSS JOIN dora_changes AS c
      WHERE c.service_id = asked.id AND c.deployed_at >= ? AND c.deployed_at < ? AND c.lead_ms IS NULL
      GROUP BY c.service_id, c.defects`,
    bindings: [from, to],
  };
}

function addDeployments(
  deployments: NarrowDeployment[],
  numbers: readonly number[],
) {
  for (let at = 0; at < numbers.length; at += 4) {
    const said = numbers[at + 1];
    const has = (flag: number) => Math.floor(said / flag) % 2 === 1;
    deployments.push({
      at: numbers[at],
      isFailed: has(flags.failed),
      isRework: has(flags.rework),
      isRollback: has(flags.rollback),
      hasRecovered: has(flags.recovered),
      recoveryMs: spanOf(numbers[at + 2]),
      detectedMs: spanOf(numbers[at + 3]),
    });
  }
}

function addChanges(
  changes: NarrowChange[],
  numbers: readonly number[],
  defects: NarrowChange['defects'],
) {
  for (let at = 0; at < numbers.length; at += 3) {
    changes.push({
      deployedAt: numbers[at],
      leadMs: spanOf(numbers[at + 1]),
      mergeToDeployMs: spanOf(numbers[at + 2]),
      defects,
    });
  }
}

function spanOf(ms: number): number | null {
  return ms < 0 ? null : ms;
}
