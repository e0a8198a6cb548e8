import type {
  FailureCause,
  ReworkCause,
} from '@activity-insights/plugin-activity-common';
import type { Incident, MergedChange, ServiceInputs } from '../ServiceInputs';
import { plainDeployments, type PlainDeployment } from './plainDeployments';
import { plainLinks } from './plainLinks';
import { plainRollbacks } from './plainRollbacks';

/** What a plain reading says of a deployment. */
export interface PlainFact {
  key: string;
  rollbackOf: string | null;
  failed: FailureCause[];
  rework: ReworkCause[];
  recoveredAt: number | null;
}

/**
 * The facts of a small service as one reads them off ADR 0033, rule by rule, each looking at everything anew. Hotfixes have `hotfix` as their label, reverts
 * name titles, and nothing is reported.
 */
export function plainFacts({
  runs,
  changes,
  incidents,
  commits,
}: ServiceInputs) {
  const deployments = plainDeployments(runs);
  const links = plainLinks(deployments, changes, commits);
  const taken = plainRollbacks(deployments, commits);
  const orderOf = (key: string) => deployments.findIndex(d => d.key === key);
  const beginOf = ({ runs: own, at }: PlainDeployment) => {
    const first = Math.min(...own.map(run => run.createdAt));
    return first > at ? at : first;
  };
  const incidentOf = (incident: Incident) =>
    incident.deployment === null
      ? deployments.findLast(({ at }) => at <= incident.beganAt)
      : deployments.find(({ everyRun }) =>
          everyRun.some(({ id }) => id === incident.deployment),
        );
  const broughtBy = (key: string) =>
    links.flatMap(([id, by]) =>
      by === key ? changes.filter(change => change.id === id) : [],
    );
  const namedBy = (change: MergedChange) =>
    incidents.filter(({ names }) =>
      names.some(name => change.workItemKeys.includes(name)),
    );

  /** What a change says that it takes back, or null of one that is not known; undefined if it takes nothing back. */
  function takenBackBy(change: MergedChange): MergedChange | null | undefined {
    const nesting = change.title.split('Revert "').length - 1;
    if (nesting % 2 === 0) return undefined;
    const title = change.title.slice('Revert "'.length, -1);
    const before = changes
      .filter(
        other =>
          other.projectId === change.projectId &&
          other.title === title &&
          ((other.mergedAt ?? 0) < (change.mergedAt ?? 0) ||
            (other.mergedAt === change.mergedAt && other.id < change.id)),
      )
      .sort((a, b) => (b.mergedAt ?? 0) - (a.mergedAt ?? 0) || b.id - a.id);
    return before[0] ?? null;
  }

  function reworkOf(deployment: PlainDeployment): ReworkCause[] {
    if (taken.has(deployment.key)) return [];
    const began = beginOf(deployment);
    const brought = broughtBy(deployment.key);
    const isOver = ({ resolvedAt }: Incident) =>
      resolvedAt !== null && resolvedAt < began;
    const causes: ReworkCause[] = [];
    const isHotfix = brought.some(
      change =>
        change.labels.includes('hotfix') &&
        (namedBy(change).length === 0 ||
          namedBy(change).some(one => !isOver(one))),
    );
    if (isHotfix) causes.push('hotfix');
    if (brought.some(change => takenBackBy(change) !== undefined)) {
      causes.push('revert');
    }
    const isFix = brought.some(change =>
      namedBy(change).some(one => one.beganAt < began && !isOver(one)),
    );
    if (isFix) causes.push('incident-fix');
    return causes;
  }

  function factOf(deployment: PlainDeployment): PlainFact {
    const { key } = deployment;
    const own = incidents.filter(one => incidentOf(one)?.key === key);
    const later = deployments.slice(orderOf(key) + 1);
    const rollbacks = later.filter(one => taken.get(one.key)?.includes(key));
    const hotfixes = later.filter(
      one =>
        reworkOf(one).includes('hotfix') &&
        deployments
          .slice(0, orderOf(one.key))
          .findLast(before => !taken.has(before.key))?.key === key,
    );
    const reverts = later.filter(
      one =>
        reworkOf(one).includes('revert') &&
        broughtBy(one.key).some(change =>
          broughtBy(key).some(brought => takenBackBy(change) === brought),
        ),
    );
    const failed: FailureCause[] = [];
    if (own.length > 0) failed.push('incident');
    if (deployment.runs.some(run => run.status === 'rolled-back')) {
      failed.push('reported');
    }
    if (rollbacks.length > 0) failed.push('rolled-back');
    if (hotfixes.length > 0) failed.push('hotfixed');
    if (reverts.length > 0) failed.push('reverted');
    const repairs = [...rollbacks, ...hotfixes, ...reverts].map(one => one.at);
    const ends = own.map(one => one.resolvedAt ?? Infinity);
    const recovered = own.length > 0 ? Math.max(...ends) : Math.min(...repairs);
    const targets = (taken.get(key) ?? []).map(orderOf);
    return {
      key,
      rollbackOf:
        targets.length === 0 ? null : deployments[Math.max(...targets)].key,
      failed,
      rework: reworkOf(deployment),
      recoveredAt: Number.isFinite(recovered) ? recovered : null,
    };
  }

  return {
    deployments: deployments.map(factOf),
    runs: deployments.map(({ at, everyRun }) => [
      at,
      everyRun.map(({ id }) => id).sort(),
    ]),
    links,
    incidents: incidents
      .map(one => [one.key, incidentOf(one)?.key ?? null])
      .sort(),
  };
}
