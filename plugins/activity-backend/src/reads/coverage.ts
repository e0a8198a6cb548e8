import type { Coverage } from '@activity-insights/plugin-activity-common';

/** How far a stream is read. Instants are UTC epoch milliseconds. */
export interface StreamCoverage {
  id: string;
  enabled: boolean;
  lastSuccessAt: number | null;
  /** Why it cannot be read at present, as a code. */
  errorCode: string | null;
  /** Oldest instant that is completely read; null is all of history. */
  coverageFrom: number | null;
  coverageComplete: boolean;
}

/** When the stalest of the streams that are read was last read to its end; null if none ever was. */
export function oldestSuccess(streams: StreamCoverage[]): string | null {
  const successes = streams.flatMap(stream =>
    stream.enabled && stream.lastSuccessAt !== null
      ? [stream.lastSuccessAt]
      : [],
  );
  return successes.length === 0 ? null : toIso(Math.min(...successes));
}

/**
 * What the harvest knows of a range. A stream that fails is a gap from its last success on, one that was never read to
 * its end is a gap altogether, unless all of the range lies before the gap. Disabled streams miss nothing.
 *
 * @param range - UTC epoch milliseconds
 */
export function describeCoverage(
  streams: StreamCoverage[],
  range: { from: number; to: number },
  mapped: boolean,
): Coverage {
  const active = streams.filter(stream => stream.enabled);
  const read = active.filter(stream => stream.lastSuccessAt !== null);
  const gaps = active.flatMap(stream => gapOf(stream, range.to));
  const starts = read.flatMap(stream => stream.coverageFrom ?? []);
  return {
    from: starts.length === 0 ? null : toIso(Math.max(...starts)),
    complete:
      active.length > 0 &&
      gaps.length === 0 &&
      active.every(stream => reachesBack(stream, range.from)),
    sweeping: false,
    gaps,
    mapped,
    harvested: streams.some(stream => stream.lastSuccessAt !== null),
  };
}

function gapOf(stream: StreamCoverage, to: number): Coverage['gaps'] {
  const { id, lastSuccessAt, errorCode } = stream;
  if (lastSuccessAt === null) {
    const reason = errorCode ?? 'not-read-yet';
    return [{ stream: id, from: null, to: null, reason }];
  }
  if (errorCode === null || lastSuccessAt >= to) return [];
  const from = toIso(lastSuccessAt);
  return [{ stream: id, from, to: null, reason: errorCode }];
}

function reachesBack(stream: StreamCoverage, from: number): boolean {
  const { coverageFrom, coverageComplete } = stream;
  if (coverageFrom !== null) return coverageFrom <= from;
  return coverageComplete;
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}
