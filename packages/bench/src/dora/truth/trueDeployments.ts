import type {
  FailureCause,
  ReworkCause,
} from '@activity-insights/plugin-activity-common';
import type {
  ToldChange,
  ToldDeployment,
  ToldIncident,
  ToldService,
} from './ToldService';

/** A deployment as it should be told. Instants are UTC epoch milliseconds. */
export interface TrueDeployment extends ToldDeployment {
  /** Id of the deployment that it takes back. */
  rollbackOf: number | null;
  failed: FailureCause[];
  rework: ReworkCause[];
  incidents: readonly ToldIncident[];
  detectedAt: number | null;
  recoveredAt: number | null;
}

/**
 * What became of each deployment, from what the company knows: it says itself which broke, by which incident it was noticed, what repaired
 * it, and which merge requests are hotfixes and reverts. In order of time.
 */
export function trueDeployments(told: ToldService): TrueDeployment[] {
  const { deployments, failures } = told;
  const byDeployment = new Map(failures.map(each => [each.deployment, each]));
  const broughtBy = new Map(
    deployments.flatMap(each => each.brought.map(iid => [iid, each])),
  );
  return deployments.map(deployment => {
    const failure = byDeployment.get(deployment.id);
    const incidents = told.incidents.filter(
      ({ id }) => id === failure?.incident,
    );
    const repairedBy = deployments.find(
      ({ id }) => id === failure?.recovery?.deployment,
    );
    const revertedAt = revertsOf(told, deployment, broughtBy);
    const hotfixed = repairedBy && bringsHotfix(told, repairedBy);
    const causes: [FailureCause, boolean][] = [
      ['incident', incidents.length > 0],
      ['rolled-back', repairedBy?.purpose === 'rollback'],
      ['hotfixed', hotfixed === true],
      ['reverted', revertedAt.length > 0],
    ];
    const failed = causes.flatMap(([cause, holds]) => (holds ? [cause] : []));
    const tellers = [
      ...(repairedBy && (repairedBy.purpose === 'rollback' || hotfixed)
        ? [repairedBy.at]
        : []),
      ...revertedAt,
    ];
    return {
      ...deployment,
      rollbackOf:
        failures.find(
          ({ recovery }) =>
            recovery?.deployment === deployment.id &&
            recovery.purpose === 'rollback',
        )?.deployment ?? null,
      failed,
      rework: reworkOf(told, deployment),
      incidents,
      detectedAt: leastOf(incidents.map(({ beganAt }) => beganAt)),
      recoveredAt:
        incidents.length > 0 ? resolvedAt(incidents) : leastOf(tellers),
    };
  });
}

/** When later deployments took back something that this one had brought. */
function revertsOf(
  told: ToldService,
  { id, at }: ToldDeployment,
  broughtBy: ReadonlyMap<number, ToldDeployment>,
): number[] {
  return told.deployments
    .filter(later => later.at > at)
    .filter(later =>
      changesOf(told, later).some(
        ({ repair }) =>
          repair?.kind === 'revert' &&
          repair.of !== undefined &&
          broughtBy.get(repair.of)?.id === id,
      ),
    )
    .map(later => later.at);
}

function bringsHotfix(told: ToldService, deployment: ToldDeployment): boolean {
  return changesOf(told, deployment).some(change =>
    isHotfix(told, deployment, change),
  );
}

/** What repairs something that is over already has come another way before. */
function isHotfix(
  told: ToldService,
  deployment: ToldDeployment,
  change: ToldChange,
): boolean {
  if (change.repair?.kind !== 'hotfix') return false;
  const named = namedBy(told, change);
  return (
    named.length === 0 ||
    named.some(({ resolvedAt: over }) => isOpen(over, deployment))
  );
}

function reworkOf(told: ToldService, deployment: ToldDeployment) {
  const changes = changesOf(told, deployment);
  const causes: [ReworkCause, boolean][] = [
    ['hotfix', bringsHotfix(told, deployment)],
    ['revert', changes.some(({ repair }) => repair?.kind === 'revert')],
    [
      'incident-fix',
      changes.some(change =>
        namedBy(told, change).some(
          ({ beganAt, resolvedAt: over }) =>
            beganAt <= deployment.createdAt && isOpen(over, deployment),
        ),
      ),
    ],
  ];
  return causes.flatMap(([cause, holds]) => (holds ? [cause] : []));
}

function isOpen(
  resolved: number | null,
  { createdAt }: ToldDeployment,
): boolean {
  return resolved === null || resolved > createdAt;
}

function changesOf(
  { changes }: ToldService,
  { brought }: ToldDeployment,
): ToldChange[] {
  return brought.flatMap(iid => changes.get(iid) ?? []);
}

function namedBy(
  { incidents }: ToldService,
  { names }: ToldChange,
): ToldIncident[] {
  return incidents.filter(({ id }) => names.includes(id));
}

/** Null as long as one of them is open. */
function resolvedAt(incidents: readonly ToldIncident[]): number | null {
  let last: number | null = 0;
  for (const each of incidents) {
    if (each.resolvedAt === null) return null;
    last = Math.max(last, each.resolvedAt);
  }
  return last;
}

function leastOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}
