import {
  createFakeStream,
  fakeCommit,
  type FakePage,
} from '@activity-insights/plugin-activity-node/testUtils';

/** A day in milliseconds. */
export const day = 86_400_000;

/** UTC epoch milliseconds, the same for all of a test. */
export const today = Date.now();

/** Two commits of ten days ago, and then the years before, two on each of five pages; named after how many days old they are. */
export function longHistory() {
  return createFakeStream({
    pages: [pageOfDays(11, 10)],
    backfillPages: [
      pageOfDays(200, 201),
      pageOfDays(400, 401),
      pageOfDays(600, 601),
      pageOfDays(800, 801),
      pageOfDays(1000, 1001),
    ],
  });
}

/** A page with commits that are so many days old. */
export function pageOfDays(...days: number[]): FakePage {
  return { records: days.map(commit) };
}

function commit(daysAgo: number) {
  const occurredAt = today - daysAgo * day;
  const record = fakeCommit(daysAgo);
  return {
    ...record,
    occurredAt,
    commit: { ...record.commit!, committedAt: occurredAt },
  };
}
