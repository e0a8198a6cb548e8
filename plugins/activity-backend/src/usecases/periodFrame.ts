import { toIsoInstant } from '../time/toIsoInstant';

/** A question about a period, as far as every answer repeats it. */
interface PeriodPlan {
  entity?: { ref: string };
  /** IANA name. */
  zone: string;
  /** UTC epoch milliseconds, half-open. */
  period: { from: number; to: number };
}

/** What every answer about a period says of itself. */
export function periodFrame<Note>(
  { entity, zone, period }: PeriodPlan,
  { dataAsOf, notes }: { dataAsOf: string | null; notes: Note[] },
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
