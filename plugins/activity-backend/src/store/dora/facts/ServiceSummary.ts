import { z } from 'zod';

const count = z.number().int().nonnegative();

const schema = z.object({
  v: z.literal(1),
  candidates: count,
  matched: count,
  firstRunAt: z.number().nullable(),
  lastRunAt: z.number().nullable(),
  unlinkedIncidents: count,
});

/** What was seen when a service was settled last. Instants are UTC epoch milliseconds. */
export interface ServiceSummary {
  /** Runs that some definition could match. */
  candidates: number;
  /** Those that the definition matches, whatever became of them. */
  matched: number;
  /** Ends of the first and of the last of those that it matches, else when they were updated; null without any. */
  firstRunAt: number | null;
  lastRunAt: number | null;
  /** Incidents that belong to no deployment. */
  unlinkedIncidents: number;
}

/** A summary as it is stored in `dora_services.summary`. */
export function writeSummary(summary: ServiceSummary): string {
  const { candidates, matched, firstRunAt, lastRunAt, unlinkedIncidents } =
    summary;
  return JSON.stringify({
    v: 1,
    candidates,
    matched,
    firstRunAt,
    lastRunAt,
    unlinkedIncidents,
  });
}

/** Reads what `writeSummary` has written. */
export function readSummary(stored: string): ServiceSummary {
  const { v: _, ...summary } = schema.parse(JSON.parse(stored));
  return summary;
}
