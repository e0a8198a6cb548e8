import type { ActivityRecord } from '../records';
import { type Page, pageLimits, type ReadDirection } from '../source';
import { readPages, stored } from './readPages';
import type { ContractSituation, PreparedStream } from './StreamContract';

/** Several pages, so that coverage has to grow. */
const smallPages = { ...pageLimits, recordsPerPage: 2 };

/**
 * Declares the tests about how far back a stream is complete and how far it is wanted.
 *
 * @param prepare - a source of which the test cleans up afterwards
 */
export function declareCoverageContract(
  direction: ReadDirection,
  prepare: (situation: ContractSituation) => Promise<PreparedStream>,
): void {
  it('promises no more than it has given', async () => {
    const { createStream } = await prepare('filled');
    const options = { direction, budget: smallPages };
    const { pages, records } = await readPages(await createStream(), options);
    const promises = pages.flatMap((page, index) => {
      const given = pages.slice(0, index + 1).flatMap(it => it.records).length;
      const counts = direction === 'backfill' || page.done;
      return counts && page.coveredFrom !== undefined
        ? [{ from: page.coveredFrom ?? -Infinity, given }]
        : [];
    });
    for (const { from, given } of promises) {
      expect(instantsOf(records.slice(given)).filter(at => at >= from)).toEqual(
        [],
      );
    }
    const froms = promises.map(({ from }) => from);
    expect(froms).toEqual([...froms].sort((a, b) => b - a));
  });

  it('says at the end of its recent window how far back that reaches, if it reads further', async () => {
    const { createStream } = await prepare('filled');
    const stream = await createStream();
    const readsBackwards = stream.directions.includes('backfill');
    const { pages } = await readPages(stream, { direction: 'tail' });
    const told = pages.at(-1)?.coveredFrom;
    expect(told !== undefined || !readsBackwards).toBe(true);
  });

  if (direction !== 'backfill') return;

  it('reads back to the horizon, and says so each time', async () => {
    const { createStream } = await prepare('filled');
    const whole = await readPages(await createStream(), {
      direction,
      budget: smallPages,
    });
    const horizon = recentOf(instantsOf(whole.records));
    const options = { direction, budget: smallPages, horizon };
    const part = await readPages(await createStream(), options);
    const wanted = whole.records.filter(
      record => record.kind === 'event' && record.occurredAt >= horizon,
    );
    expect(part.records).toEqual(expect.arrayContaining(wanted));
    expect(part.records.length).toBeLessThan(whole.records.length);
    expectReach(part.pages, horizon);

    const again = await readPages(await createStream(), {
      ...options,
      cursor: part.cursor,
    });
    expect(again.records).toEqual([]);
    expectReach(again.pages, horizon);
  });

  it('goes on from its end when the horizon moves further back', async () => {
    const { createStream } = await prepare('filled');
    const options = { direction, budget: smallPages };
    const whole = await readPages(await createStream(), options);
    const part = await readPages(await createStream(), {
      ...options,
      horizon: recentOf(instantsOf(whole.records)),
    });
    const rest = await readPages(await createStream(), {
      ...options,
      cursor: part.cursor && stored(part.cursor),
    });
    expect([...part.records, ...rest.records]).toEqual(whole.records);
    expectReach(rest.pages, -Infinity);
  });
}

function expectReach(pages: readonly Page[], horizon: number) {
  const last = pages.at(-1);
  expect(last?.done).toBe(true);
  expect(last?.coveredFrom).toBeDefined();
  expect(last?.coveredFrom ?? -Infinity).toBeLessThanOrEqual(horizon);
}

function instantsOf(records: readonly ActivityRecord[]): number[] {
  return records.flatMap(record =>
    record.kind === 'event' ? [record.occurredAt] : [],
  );
}

/** Three quarters of the events are older. */
function recentOf(instants: readonly number[]): number {
  const sorted = [...instants].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length * 3) / 4)];
}
