import type { Coverage } from '@activity-insights/plugin-activity-common';
import { toIsoInstant } from '../time/toIsoInstant';

/**
 * How far a stream is read, or several that are told as one: then each value is that of the stream for which it says least,
 * and none of them may lack anything. Instants are UTC epoch milliseconds.
 */
export interface StreamCoverage {
  /** Empty for several. */
  id: string;
  enabled: boolean;
  lastSuccessAt: number | null;
  /** Why it cannot be read at present, as a code. */
  errorCode: string | null;
  /** Whether that is more than a hitch. */
  isFailing: boolean;
  /** Oldest instant that is completely read; null is all of history, or nothing yet if it is not complete. */
  coverageFrom: number | null;
  /** Whether that is as far as is wanted. */
  coverageComplete: boolean;
  /** Why older history cannot be read, as a code; null if it can, or if that is only a hitch. */
  historyErrorCode: string | null;
  /** Retention keeps nothing older; null if it has taken nothing. */
  retainedFrom: number | null;
  /** Since when the source allows no changes any more. */
  archivedAt: number | null;
  /** Whether a sweep has taken out some, and not yet all, of what the source no longer has. */
  sweeping: boolean;
}

/** When the stalest of the streams that are read was last read to its end; null if none ever was. */
export function oldestSuccess(streams: StreamCoverage[]): string | null {
  const successes = streams.flatMap(stream =>
    stream.enabled && !isFinished(stream) && stream.lastSuccessAt !== null
      ? [stream.lastSuccessAt]
      : [],
  );
  return successes.length === 0 ? null : toIsoInstant(Math.min(...successes));
}

/**
 * What the harvest knows of a range.
 *
 * `from` is the oldest instant from which everything is complete that is read. A stream that was never read to its end is a
 * gap altogether; one that fails, or that was archived before it could be read, is a gap from its last success on; one whose
 * history cannot be read is a gap before what it covers. A gap counts if it touches the range. A history that is still
 * being read is no gap: `from` tells how far it is. Disabled streams miss nothing.
 *
 * @param range - UTC epoch milliseconds, half-open
 */
export function describeCoverage(
  streams: StreamCoverage[],
  range: { from: number; to: number },
  mapped: boolean,
): Coverage {
  const active = streams.filter(stream => stream.enabled);
  const read = active.filter(stream => stream.lastSuccessAt !== null);
  const gaps = active.flatMap(stream => gapsOf(stream, range));
  const starts = read.flatMap(stream => startOf(stream) ?? []);
  return {
    from: starts.length === 0 ? null : toIsoInstant(Math.max(...starts)),
    complete:
      active.length > 0 &&
      gaps.length === 0 &&
      active.every(stream => reachesBack(stream, range.from)),
    sweeping: active.some(stream => stream.sweeping),
    gaps,
    mapped,
    harvested: streams.some(stream => stream.lastSuccessAt !== null),
  };
}

function gapsOf(
  stream: StreamCoverage,
  range: { from: number; to: number },
): Coverage['gaps'] {
  const { id, lastSuccessAt, errorCode, archivedAt } = stream;
  const unreadReason = archivedAt === null ? 'not-read-yet' : 'archived';
  if (lastSuccessAt === null) {
    const reason = errorCode ?? unreadReason;
    return [{ stream: id, from: null, to: null, reason }];
  }
  const gaps: Coverage['gaps'] = [];
  const { coverageFrom, historyErrorCode } = stream;
  const lacksHistory =
    historyErrorCode !== null &&
    coverageFrom !== null &&
    coverageFrom > range.from;
  if (lacksHistory) {
    const to = toIsoInstant(coverageFrom);
    gaps.push({ stream: id, from: null, to, reason: historyErrorCode });
  }
  const endsBefore = lastSuccessAt < range.to && !isFinished(stream);
  const reason = stream.isFailing ? errorCode : null;
  if (endsBefore && (reason !== null || archivedAt !== null)) {
    const from = toIsoInstant(lastSuccessAt);
    gaps.push({ stream: id, from, to: null, reason: reason ?? 'archived' });
  }
  return gaps;
}

/** Whether a stream was read to its end after the source had allowed the last change. */
function isFinished({ archivedAt, lastSuccessAt }: StreamCoverage): boolean {
  return (
    archivedAt !== null && lastSuccessAt !== null && lastSuccessAt >= archivedAt
  );
}

/** The oldest instant that a stream has everything from; null if that is all of history. */
export function startOf({
  coverageFrom,
  retainedFrom,
}: Pick<StreamCoverage, 'coverageFrom' | 'retainedFrom'>): number | null {
  return coverageFrom === null || retainedFrom === null
    ? coverageFrom ?? retainedFrom
    : Math.max(coverageFrom, retainedFrom);
}

function reachesBack(stream: StreamCoverage, from: number): boolean {
  const start = startOf(stream);
  const isKnown = stream.coverageFrom !== null || stream.coverageComplete;
  return isKnown && (start === null || start <= from);
}
