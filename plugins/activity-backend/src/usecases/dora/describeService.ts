import type { DoraService } from '@activity-insights/plugin-activity-common';
import { metricsOf, type MetricsRequest } from '../../dora/metrics/metricsOf';
import type { NarrowFacts } from '../../dora/metrics/NarrowFacts';
import { serviceNotes } from '../../dora/words/serviceNotes';
import { whyNoDeployments } from '../../dora/words/whyNoDeployments';
import type { ServiceState } from '../../store/dora/reads/readServiceStates';
import type { StoredService } from '../../store/dora/services/readServices';
import { toIsoInstant } from '../../time/toIsoInstant';
import { describeDefinition } from './describeDefinition';

/** What was read of a service. */
export interface ReadService {
  service: StoredService;
  /** At least those of the periods. */
  facts: NarrowFacts;
  state: ServiceState;
  /** Whether all of its projects were read. */
  isHarvested: boolean;
}

/** The five metrics of a service, with what stands beside them. */
export function describeService(
  { service, facts, state, isHarvested }: ReadService,
  request: MetricsRequest,
): DoraService {
  const { ref, definition, failures, unitIds } = service;
  const { isSettled, isQueued, firstDeploymentAt: firstAt } = state;
  const { from, to } = request.period;
  const deployments = facts.deployments.filter(
    ({ at }) => from <= at && at < to,
  );
  const whyNone = whyNoDeployments({
    ref,
    definition,
    isMapped: unitIds.length > 0,
    isHarvested,
    isSettled: isSettled && !isQueued,
  });
  return {
    component: ref,
    definition: describeDefinition(service),
    firstDeploymentAt: toIso(firstAt),
    lastDeploymentAt: toIso(state.lastDeploymentAt),
    metrics: metricsOf(facts, { firstAt, whyNone }, request),
    rollbacks: deployments.filter(({ isRollback }) => isRollback).length,
    incidents: state.incidents,
    notes: serviceNotes({
      firstAt,
      whyNone,
      period: request.period,
      previous: request.previous,
      deployments: deployments.length,
      unlinkedIncidents: state.incidents.unlinked,
      isQueued,
      ignored: [...(definition.ignored ?? []), ...(failures.ignored ?? [])],
    }),
  };
}

function toIso(at: number | null): string | null {
  return at === null ? null : toIsoInstant(at);
}
