import type { BulkRule, TimeStretch } from './bulk';

const bucketMs = 900_000;

/** A quarter of an hour in which an account has done something otherwise than before. */
export interface BulkTouch {
  accountId: number;
  bucket: number;
}

/** What is to be settled of an account. */
export interface BulkStretch {
  accountId: number;
  /** The events that may have another class now. */
  settled: TimeStretch;
  /** The events that this depends on. */
  read: TimeStretch;
}

/** What touches may change: a window around each. Stretches of an account that meet are one. */
export function bulkStretches(
  touches: readonly BulkTouch[],
  { windowMs }: BulkRule,
): BulkStretch[] {
  const sorted = [...touches].sort(
    (a, b) => a.accountId - b.accountId || a.bucket - b.bucket,
  );
  const joined: { accountId: number; settled: TimeStretch }[] = [];
  for (const { accountId, bucket } of sorted) {
    const from = bucket * bucketMs - windowMs;
    const to = (bucket + 1) * bucketMs + windowMs;
    const last = joined.at(-1);
    if (last?.accountId === accountId && last.settled.to >= from) {
      last.settled.to = Math.max(last.settled.to, to);
    } else {
      joined.push({ accountId, settled: { from, to } });
    }
  }
  return joined.map(({ accountId, settled }) => ({
    accountId,
    settled,
    read: { from: settled.from - windowMs, to: settled.to + windowMs },
  }));
}
