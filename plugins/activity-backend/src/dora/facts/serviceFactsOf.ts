import { failureCauses } from '@activity-insights/plugin-activity-common';
import { CommitFinder } from './CommitFinder';
import { deployedChangeOf } from './deployedChangeOf';
import { findFailures } from './findFailures';
import { findReverts } from './findReverts';
import { findRework } from './findRework';
import { findRollbacks } from './findRollbacks';
import { groupRuns } from './groupRuns';
import { linkChanges } from './linkChanges';
import { linkIncidents, type IncidentLink } from './linkIncidents';
import { numbersByRun } from './numbersByRun';
import { reachCommits } from './reachCommits';
import { recoveryOf } from './recoveryOf';
import type { RunGroup } from './RunGroup';
import { runsFactOf } from './runsFactOf';
import type { IncidentFact, ServiceFacts } from './ServiceFacts';
import type { ServiceInputs } from './ServiceInputs';

/**
 * The deployments of a service, what each brought, and which of them failed. Pure: the same inputs in any order give the same facts.
 * `docs/adr/0033` has the rules.
 */
export function serviceFactsOf(inputs: ServiceInputs): ServiceFacts {
  const groups = groupRuns(inputs.runs);
  const numbers = numbersByRun(groups);
  const finder = new CommitFinder(inputs);
  const reached = reachCommits(groups, finder);
  const links = linkChanges(groups, inputs.changes, reached);
  const reverts = findReverts(inputs.changes);
  const rollbacks = findRollbacks(groups, reached, finder, numbers);
  const rework = findRework(groups, links, reverts, rollbacks, inputs);
  const incidents = linkIncidents(inputs.incidents, groups, numbers);
  const failures = findFailures(groups, {
    incidents,
    rollbacks,
    rework,
    links,
    reverts,
  });
  const baselines = new Set([0, ...reached.baselines.values()]);
  const changes = groups.map(() => 0);
  for (const { deployment } of links) changes[deployment] += 1;
  return {
    deployments: groups.map((group, number) => ({
      ...runsFactOf(group, baselines.has(number)),
      changes: changes[number],
      rollbackOf:
        rollbacks[number].length === 0
          ? null
          : groups[Math.max(...rollbacks[number])].key,
      failed: failureCauses.filter(cause => failures[number].causes.has(cause)),
      rework: rework[number],
      ...recoveryOf(number, failures[number], groups),
    })),
    changes: links.map(link => deployedChangeOf(link, groups[link.deployment])),
    incidents: incidents.map(link => incidentFactOf(link, groups)),
  };
}

function incidentFactOf(
  { incident, deployment, linkedBy }: IncidentLink,
  groups: readonly RunGroup[],
): IncidentFact {
  const { key, itemId, title, url, beganAt, resolvedAt } = incident;
  return {
    key,
    itemId,
    title,
    url,
    beganAt,
    resolvedAt,
    deploymentKey: deployment === null ? null : groups[deployment].key,
    linkedBy,
  };
}
