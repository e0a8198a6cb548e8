import { foldName } from '@activity-insights/plugin-activity-common';
import type { IncidentEntry } from './IncidentEntry';
import { defaultIncidents } from './defaultRules';
import { incidentConditions } from './incidentConditions';
import { parseEntries } from './parseEntries';

/**
 * Reads what the annotation `activity-insights/incidents` says, such as `type=Incident, label=outage&project=OPS`, in the same form as
 * `parseDeployments`. `none` by itself says that no work item is an incident, `default` that those are which are without any rule. It never
 * fails.
 *
 * @returns `entries`: undefined if nothing of it is understood. `ignored`: parts that are not understood, as they are written
 */
export function parseIncidents(text: string): {
  entries?: readonly IncidentEntry[];
  ignored: string[];
} {
  const word = foldName(text);
  if (word === 'none') return { entries: [], ignored: [] };
  if (word === 'default') return { entries: defaultIncidents, ignored: [] };
  const { entries, ignored } = parseEntries(
    text,
    incidentConditions,
    () => true,
  );
  return entries.length > 0 ? { entries, ignored } : { ignored };
}
