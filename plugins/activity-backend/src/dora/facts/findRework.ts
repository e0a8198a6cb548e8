import {
  reworkCauses,
  type ReworkCause,
} from '@activity-insights/plugin-activity-common';
import { fixMatcher } from '../rules/fixMatcher';
import type { ChangeLink } from './linkChanges';
import { beginOf, type RunGroup } from './RunGroup';
import type { Incident, ServiceInputs } from './ServiceInputs';

/**
 * Why each deployment is rework, in the order of `reworkCauses`. A rollback is none, and a change that names only incidents which were over before its
 * deployment began is neither hotfix nor fix: the repair had come another way.
 *
 * @param reverts - numbers of the rows of changes that take another back
 * @param rollbacks - what each deployment takes back
 */
export function findRework(
  groups: readonly RunGroup[],
  links: readonly ChangeLink[],
  reverts: ReadonlyMap<number, unknown>,
  rollbacks: readonly (readonly number[])[],
  { fixes, incidents }: Pick<ServiceInputs, 'fixes' | 'incidents'>,
): readonly (readonly ReworkCause[])[] {
  const found = groups.map(group => new Set(reportedCauses(group)));
  const isFix = fixMatcher(fixes);
  const byName = incidentsByName(incidents);
  for (const { change, deployment } of links) {
    const causes = found[deployment];
    const beganAt = beginOf(groups[deployment]);
    const named = change.workItemKeys.flatMap(key => byName.get(key) ?? []);
    if (reverts.has(change.id)) causes.add('revert');
    if (named.some(incident => isOpen(incident, beganAt))) {
      causes.add('incident-fix');
    }
    const isLate =
      named.length > 0 && named.every(incident => isOver(incident, beganAt));
    if (!causes.has('hotfix') && !isLate && isFix(change)) causes.add('hotfix');
  }
  return found.map((causes, number) =>
    rollbacks[number].length > 0
      ? []
      : reworkCauses.filter(cause => causes.has(cause)),
  );
}

function reportedCauses({ reached }: RunGroup): ReworkCause[] {
  return reached.some(({ reported }) => reported?.hotfix) ? ['hotfix'] : [];
}

function incidentsByName(incidents: readonly Incident[]) {
  const byName = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const name of incident.names) {
      const others = byName.get(name);
      if (others) others.push(incident);
      else byName.set(name, [incident]);
    }
  }
  return byName;
}

function isOver({ resolvedAt }: Incident, at: number): boolean {
  return resolvedAt !== null && resolvedAt < at;
}

function isOpen(incident: Incident, at: number): boolean {
  return incident.beganAt < at && !isOver(incident, at);
}
