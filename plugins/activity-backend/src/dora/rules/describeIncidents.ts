import type { FailureRules } from './IncidentEntry';
import { incidentConditions } from './incidentConditions';
import { writeEntries } from './parseEntries';

/** Rules of incidents in the words that `parseIncidents` reads. */
export function describeIncidents({
  incidents,
}: Pick<FailureRules, 'incidents'>): string {
  return incidents.length === 0
    ? 'none'
    : writeEntries(incidents, incidentConditions);
}
