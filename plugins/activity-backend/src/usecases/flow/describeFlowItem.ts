import type { FlowWorkItem } from '@activity-insights/plugin-activity-common';
import type { StatusTime } from '../../flow/facts/ItemFact';
import { workAsOf } from '../../flow/facts/workAsOf';
import type { FlowItem } from '../../store/flow/reads/FlowItem';
import type { FlowItemRow } from '../../store/flow/reads/readFlowItemRows';
import { toIsoInstant } from '../../time/toIsoInstant';
import { isoOrNull, secondsOrNull } from './flowDtoParts';
import type { ListedFlow } from './ListedFlow';

/**
 * A work item as flow sees it. Nobody is named in it.
 *
 * @param now - up to when what is open is told, UTC epoch milliseconds
 */
export function describeFlowItem(
  { item, value, reason }: ListedFlow<FlowItem>,
  row: FlowItemRow,
  now: number,
): FlowWorkItem {
  const { activeMs, waitingMs, blockedMs } = workAsOf(item, now);
  return {
    about: 'workItems',
    key: item.key,
    source: row.source,
    instance: row.instance,
    project: row.project ?? '',
    title: row.title,
    url: row.url ?? undefined,
    value,
    excluded: reason,
    type: item.typeName,
    status: row.status,
    stage: item.stage,
    estimate: item.estimate,
    createdAt: toIsoInstant(item.createdAt),
    startedAt: isoOrNull(item.startedAt),
    doneAt: isoOrNull(item.doneAt),
    leadSeconds: secondsOrNull(item.leadMs),
    cycleSeconds: secondsOrNull(item.cycleMs),
    ageSeconds: secondsOrNull(ageOf(item, now)),
    activeSeconds: secondsOrNull(activeMs),
    waitingSeconds: secondsOrNull(waitingMs),
    blockedSeconds: blockedMs / 1000,
    efficiency: efficiencyOf(activeMs, waitingMs),
    reopened: item.reopened,
    timeInStatus: item.statuses
      .filter(({ visits }) => visits > 0)
      .map(time => ({
        status: time.name,
        stage: time.stage,
        seconds: lastingOf(time, now) / 1000,
        visits: time.visits,
      })),
  };
}

/** Of what is in progress now. */
function ageOf({ stage, startedAt }: FlowItem, now: number): number | null {
  return stage === 'inProgress' && startedAt !== null
    ? Math.max(0, now - startedAt)
    : null;
}

function efficiencyOf(
  activeMs: number | null,
  waitingMs: number | null,
): number | null {
  if (activeMs === null || waitingMs === null) return null;
  const whole = activeMs + waitingMs;
  return whole === 0 ? null : activeMs / whole;
}

function lastingOf({ ms, since }: StatusTime, now: number): number {
  return ms + (since === null ? 0 : Math.max(0, now - since));
}
