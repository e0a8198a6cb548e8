import type { DoraDefinition } from '@activity-insights/plugin-activity-common';
import { describeDeployments } from '../../dora/rules/describeDeployments';
import { describeFixes } from '../../dora/rules/describeFixes';
import { describeIncidents } from '../../dora/rules/describeIncidents';
import type { StoredService } from '../../store/dora/services/readServices';

/** Which runs are deployments of a service and which work items its incidents, as answers say it. */
export function describeDefinition({
  definition,
  failures,
}: Pick<StoredService, 'definition' | 'failures'>): DoraDefinition {
  return {
    by: definition.by,
    deployments: describeDeployments(definition),
    incidentsBy: failures.by,
    incidents: describeIncidents(failures),
    hotfixes: describeFixes(failures.fixes),
  };
}
