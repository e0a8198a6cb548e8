import { zoneLabel } from '../../time/AnswerZone';
import { formatMoment } from '../../time/formatMoment';
import type { ReadPlan } from './planRead';

/** What an answer says of the question: the entity, the zone and the range that it is about. */
export function describeAnswer({ entity, zone, range }: ReadPlan) {
  return {
    entity: entity?.ref ?? null,
    timezone: zoneLabel(zone),
    from: formatMoment(range.from, zone),
    to: formatMoment(range.to, zone),
  };
}
