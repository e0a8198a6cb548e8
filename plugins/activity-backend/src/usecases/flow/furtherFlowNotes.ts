import type { FlowReason } from '@activity-insights/plugin-activity-common';
import type { WorkStreams } from '../../store/workItemReads/readWorkStreams';
import { formatMoment } from '../../time/formatMoment';
import { note } from '../workItems/WorkNote';
import type { FlowGround } from './describeFlowState';
import type { FlowPlan } from './FlowPlan';

/** What is wrong with an answer, or missing from it, though it goes by something. */
export function furtherFlowNotes(
  { isWithoutMembers, period, zone }: FlowPlan,
  { about, found, hidden }: FlowGround,
  { coveredFrom }: WorkStreams,
): FlowReason[] {
  const things = about === 'changes' ? 'changes' : 'work items';
  const isCut = coveredFrom !== null && period.from < coveredFrom;
  return [
    ...(isWithoutMembers
      ? [
          note(
            'too-few-people',
            `The group has too few people for what ${
              about === 'changes' ? 'they have written' : 'is assigned to them'
            } to be told: only the Components that it owns are counted. Ask for the permission activity.person.read to see all`,
          ),
        ]
      : []),
    ...(hidden > 0 && found > 0
      ? [
          note(
            'hidden',
            `${hidden} ${things} are left out, as they belong to Components that you may not read: ask for the permission activity.read on them`,
          ),
        ]
      : []),
    ...(isCut
      ? [
          note(
            'before-harvest',
            `Of what was not touched since ${dateIn(
              coveredFrom,
              zone,
            )} not everything has been read, so that numbers of the time before it are too small: choose a later beginning, or have the harvest look back further`,
          ),
        ]
      : []),
  ];
}

function dateIn(at: number, zone: string): string {
  return formatMoment(at, { kind: 'place', name: zone }).slice(0, 10);
}
