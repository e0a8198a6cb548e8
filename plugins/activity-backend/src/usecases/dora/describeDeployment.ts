import type {
  DoraDeployment,
  DoraIncident,
  FlowReason,
} from '@activity-insights/plugin-activity-common';
import type { DeploymentRemark } from '../../dora/facts/ServiceFacts';
import type { ListedDeployment } from '../../store/dora/reads/readListedDeployments';
import type { ListedIncident } from '../../store/dora/reads/readListedIncidents';
import { toIsoInstant } from '../../time/toIsoInstant';
import { isoOrNull, secondsOrNull } from '../flow/flowDtoParts';

const remarkWords: Readonly<Record<DeploymentRemark, string>> = {
  partial: 'Some of its runs were not successful',
  'no-end':
    'Nobody says when it ended: the time of its last update is taken instead',
  baseline:
    'It is the first one that is known, of the service or of its project: what it contains by its history alone was perhaps there before, and counts for none',
};

/** A deployment as answers have it. */
export function describeDeployment(
  { fact, project }: ListedDeployment,
  component: string,
  incidents: readonly ListedIncident[],
): DoraDeployment {
  return {
    component,
    key: fact.key,
    title: fact.title,
    at: toIsoInstant(fact.at),
    startedAt: isoOrNull(fact.startedAt),
    project,
    environments: [...fact.environments],
    ref: fact.ref,
    sha: fact.sha,
    url: fact.url ?? undefined,
    runs: fact.runs.length,
    changes: fact.changes,
    rollbackOf: fact.rollbackOf,
    failed: [...fact.failed],
    rework: [...fact.rework],
    incidents: incidents.map(describeIncident),
    recoveredAt: isoOrNull(fact.recoveredAt),
    recoverySeconds: secondsOrNull(fact.recoveryMs),
    fromDetectionSeconds: secondsOrNull(fact.detectedMs),
    remarks: fact.remarks.map(
      (code): FlowReason => ({ code, message: remarkWords[code] }),
    ),
  };
}

function describeIncident({ fact, itemKey }: ListedIncident): DoraIncident {
  return {
    key: itemKey ?? reporterKey(fact.key),
    title: fact.title,
    url: fact.url ?? undefined,
    beganAt: toIsoInstant(fact.beganAt),
    resolvedAt: isoOrNull(fact.resolvedAt),
    linkedBy: fact.linkedBy,
  };
}

/** What the reporter calls an incident. */
export function reporterKey(key: string): string {
  return key.replace(/^reported:/, '');
}
