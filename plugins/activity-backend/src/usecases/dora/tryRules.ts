import type { FlowReason } from '@activity-insights/plugin-activity-common';
import { parseDeployments } from '../../dora/rules/parseDeployments';
import { parseIncidents } from '../../dora/rules/parseIncidents';
import type { StoredService } from '../../store/dora/services/readServices';
import { note } from '../workItems/WorkNote';
import type { DoraPreviewQuestion } from './DoraListQuestion';

/** A service as far as rules are about it. */
export type TriedService = Omit<StoredService, 'id'>;

/** A service with the rules that a preview goes by. */
export interface Trial {
  service: TriedService;
  /** Whether some of them are not those that hold. */
  isTrial: boolean;
  /** Parts of what is tried that are not understood. */
  ignored: string[];
  notes: FlowReason[];
}

/**
 * Puts rules that are tried in the place of those that hold, as if the annotations of the Component said so. Where nothing is understood of
 * a text those stay that hold, as it is with annotations.
 */
export function tryRules(
  stored: TriedService,
  {
    deployments,
    incidents,
  }: Pick<DoraPreviewQuestion, 'deployments' | 'incidents'>,
): Trial {
  const { definition, failures } = stored;
  const triedRuns =
    deployments === undefined ? undefined : parseDeployments(deployments);
  const triedItems =
    incidents === undefined ? undefined : parseIncidents(incidents);
  const ignored = [
    ...(triedRuns?.ignored ?? []),
    ...(triedItems?.ignored ?? []),
  ];
  const kept = [
    ...(triedRuns ? [] : definition.ignored ?? []),
    ...(triedItems ? [] : failures.ignored ?? []),
  ];
  return {
    service: {
      ...stored,
      definition: triedRuns?.entries
        ? { by: stored.ref, entries: triedRuns.entries }
        : definition,
      failures: triedItems?.entries
        ? { ...failures, by: stored.ref, incidents: triedItems.entries }
        : failures,
    },
    isTrial:
      triedRuns?.entries !== undefined || triedItems?.entries !== undefined,
    ignored,
    notes: [
      ...(ignored.length > 0
        ? [
            note(
              'ignored',
              `Not understood and left out: ${ignored.join(
                ', ',
              )}. Write such as environment=prod-*&job=deploy*, or type=Incident`,
            ),
          ]
        : []),
      ...(kept.length > 0
        ? [
            note(
              'ignored-rules',
              `Parts of the annotations are not understood and left out: ${kept.join(
                ', ',
              )}. Correct them in the catalog`,
            ),
          ]
        : []),
    ],
  };
}
