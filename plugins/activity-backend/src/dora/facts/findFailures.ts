import type {
  FailureCause,
  ReworkCause,
} from '@activity-insights/plugin-activity-common';
import type { ChangeLink } from './linkChanges';
import type { IncidentLink } from './linkIncidents';
import type { RunGroup } from './RunGroup';
import type { Incident } from './ServiceInputs';

/** What tells that a deployment failed. */
export interface Failure {
  causes: Set<FailureCause>;
  incidents: Incident[];
  /** Numbers of the later deployments that repair it. */
  repairs: number[];
}

/** What failures follow from; deployments are numbered by their place in time. */
export interface FailureSigns {
  incidents: readonly IncidentLink[];
  /** What each deployment takes back. */
  rollbacks: readonly (readonly number[])[];
  rework: readonly (readonly ReworkCause[])[];
  links: readonly ChangeLink[];
  /** By the number of the row of a change: what it takes back. */
  reverts: ReadonlyMap<number, number | null>;
}

/** What tells of each deployment that it failed; nothing of those that did not. */
export function findFailures(
  groups: readonly RunGroup[],
  { incidents, rollbacks, rework, links, reverts }: FailureSigns,
): readonly Failure[] {
  const failures = groups.map(
    (group): Failure => ({
      causes: new Set(saysItFailed(group) ? ['reported'] : []),
      incidents: [],
      repairs: [],
    }),
  );
  for (const { incident, deployment } of incidents) {
    if (deployment === null) continue;
    failures[deployment].causes.add('incident');
    failures[deployment].incidents.push(incident);
  }
  const fail = (failed: number, cause: FailureCause, repair: number) => {
    failures[failed].causes.add(cause);
    failures[failed].repairs.push(repair);
  };
  let ordinary: number | undefined;
  rollbacks.forEach((taken, number) => {
    for (const failed of taken) fail(failed, 'rolled-back', number);
    if (ordinary !== undefined && rework[number].includes('hotfix')) {
      fail(ordinary, 'hotfixed', number);
    }
    if (taken.length === 0) ordinary = number;
  });
  const deployments = new Map(
    links.map(({ change, deployment }) => [change.id, deployment]),
  );
  for (const { change, deployment } of links) {
    const reverted = reverts.get(change.id) ?? null;
    const brought = reverted === null ? undefined : deployments.get(reverted);
    if (
      brought !== undefined &&
      brought < deployment &&
      rework[deployment].includes('revert')
    ) {
      fail(brought, 'reverted', deployment);
    }
  }
  return failures;
}

function saysItFailed({ reached }: RunGroup): boolean {
  return reached.some(({ status }) => status === 'rolled-back');
}
