import { compareText } from '../../workTrees/naturalOrder';
import type { RunGroup } from './RunGroup';
import type { IncidentFact } from './ServiceFacts';
import type { Incident } from './ServiceInputs';

/** An incident and the number of the deployment that it belongs to. */
export interface IncidentLink {
  incident: Incident;
  deployment: number | null;
  linkedBy: IncidentFact['linkedBy'];
}

/**
 * Which deployment each incident belongs to: the one that it names, and no other if that is not known; else the last one that had ended
 * when it began, which may be a rollback. By time, then key.
 *
 * @param numbers - of deployments, by the ids of their runs
 */
export function linkIncidents(
  incidents: readonly Incident[],
  groups: readonly RunGroup[],
  numbers: ReadonlyMap<string, number>,
): IncidentLink[] {
  let ended = 0;
  return [...incidents]
    .sort((a, b) => a.beganAt - b.beganAt || compareText(a.key, b.key))
    .map((incident): IncidentLink => {
      while (ended < groups.length && groups[ended].at <= incident.beganAt) {
        ended += 1;
      }
      if (incident.deployment !== null) {
        const deployment = numbers.get(incident.deployment) ?? null;
        return {
          incident,
          deployment,
          linkedBy: deployment === null ? null : 'named',
        };
      }
      return ended === 0
        ? { incident, deployment: null, linkedBy: null }
        : { incident, deployment: ended - 1, linkedBy: 'time' };
    });
}
