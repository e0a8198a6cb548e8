import { toIsoInstant } from '../../time/toIsoInstant';
import type { DoraPlan } from './DoraPlan';
import type { DoraState } from './describeDoraState';

/** What every answer about deployments says of itself. */
export function doraFrame(
  { entity, zone, period }: DoraPlan,
  { dataAsOf, notes }: DoraState,
) {
  return {
    entity: entity?.ref ?? null,
    timezone: zone,
    from: toIsoInstant(period.from),
    to: toIsoInstant(period.to),
    dataAsOf,
    notes,
  };
}
