import { defaultIncidents } from './defaultRules';
import type { DoraSettings } from './DoraSettings';
import { entriesFor } from './entriesFor';
import type { FailureRules } from './IncidentEntry';
import { parseIncidents } from './parseIncidents';

/**
 * Which work items of a Component are incidents: what its annotation says, else the entries of the configuration that name it, else those that
 * name nobody, else the default; and which changes are hotfixes, which only the configuration says.
 *
 * @param ref - in lower case
 * @param annotation - as it is written; null if there is none
 */
export function failureRulesOf(
  ref: string,
  annotation: string | null,
  { incidents, fixes }: Pick<DoraSettings, 'incidents' | 'fixes'>,
): FailureRules {
  const { entries, ignored } = parseIncidents(annotation ?? '');
  const passedOver = ignored.length > 0 ? { ignored } : {};
  if (entries) return { by: ref, incidents: entries, fixes, ...passedOver };
  const configured = incidents && entriesFor(ref, incidents);
  // An empty list says that there are none; a list for others says nothing.
  return configured && (configured.length > 0 || incidents.length === 0)
    ? { by: 'config', incidents: configured, fixes, ...passedOver }
    : { by: 'default', incidents: defaultIncidents, fixes, ...passedOver };
}
