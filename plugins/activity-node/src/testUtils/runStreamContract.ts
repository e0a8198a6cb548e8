import type { JsonObject } from '@backstage/types';
import { recordKey } from '../records';
import { type Page, pageLimits } from '../source';
import { declareCoverageContract } from './coverageContract';
import { declareHintContract } from './hintContract';
import { nonsenseCursors } from './nonsenseCursors';
import { readFirstPage, readPages, stored } from './readPages';
import type {
  ContractSituation,
  PreparedStream,
  StreamContract,
} from './StreamContract';

/** Several pages, so that there is something between them. */
const smallPages = { ...pageLimits, recordsPerPage: 2 };

/**
 * Declares the tests that every stream passes. Call it in a test file; it uses the globals of jest.
 *
 * @public
 */
export function runStreamContract(contract: StreamContract): void {
  const { direction = 'tail' } = contract;

  describe(`the contract of streams, ${contract.name}`, () => {
    let prepared: PreparedStream | undefined;

    async function prepare(situation: ContractSituation) {
      prepared = await contract.prepare(situation);
      return prepared;
    }

    async function expectNothingOpen() {
      if (prepared?.openResources) {
        expect(await prepared.openResources()).toBe(0);
      }
    }

    afterEach(async () => {
      await prepared?.cleanUp?.();
      prepared = undefined;
    });

    it('gives each record once, in the same order each time, and ends with one page that is done', async () => {
      const { createStream } = await prepare('filled');
      const options = { direction, budget: smallPages };
      const first = await readPages(await createStream(), options);
      const second = await readPages(await createStream(), options);

      const keys = first.records.map(recordKey);
      expect(keys.length).toBeGreaterThanOrEqual(7);
      expect(new Set(keys).size).toBe(keys.length);
      expect(second.records).toEqual(first.records);
      expect(first.pages.map(({ done }) => done)).toEqual(
        first.pages.map((_, index) => index === first.pages.length - 1),
      );
      await expectNothingOpen();
    });

    it('gives the rest after any page to another process', async () => {
      const { createStream } = await prepare('filled');
      const options = { direction, budget: smallPages };
      const whole = await readPages(await createStream(), options);
      expect(whole.pages.length).toBeGreaterThan(2);

      let given = 0;
      for (const page of whole.pages) {
        given += page.records.length;
        const rest = await readPages(await createStream(), {
          ...options,
          cursor: stored(page.next),
        });
        expect(rest.records).toEqual(whole.records.slice(given));
        expect(rest.pages.at(-1)?.done).toBe(true);
      }
    });

    it('gives cursors that survive storage', async () => {
      const { createStream } = await prepare('filled');
      const { pages } = await readPages(await createStream(), {
        direction,
        budget: smallPages,
      });
      for (const { next } of pages) {
        expect(stored(next)).toEqual(next);
      }
    });

    it('gives the same records when a page is read again', async () => {
      const { createStream } = await prepare('filled');
      const options = { direction, budget: smallPages };
      const { pages } = await readPages(await createStream(), options);
      const cursor = stored(pages[0].next);
      const again = await readFirstPage(await createStream(), {
        ...options,
        cursor,
      });
      const onceMore = await readFirstPage(await createStream(), {
        ...options,
        cursor,
      });
      expect(again.records).toEqual(pages[1].records);
      expect(onceMore.records).toEqual(pages[1].records);
    });

    it('gives nothing when nothing is new', async () => {
      const { createStream } = await prepare('filled');
      const { cursor } = await readPages(await createStream(), { direction });
      const again = await readPages(await createStream(), {
        direction,
        cursor,
      });
      expect(again.records).toEqual([]);
      expect(again.pages.at(-1)?.done).toBe(true);
    });

    it('keeps to the budget of a page', async () => {
      const { createStream } = await prepare('filled');
      const { records } = await readPages(await createStream(), { direction });
      const largest = Math.max(...records.map(sizeOf));
      for (const budget of [
        { recordsPerPage: 1, bytesPerPage: pageLimits.bytesPerPage },
        { recordsPerPage: 3, bytesPerPage: pageLimits.bytesPerPage },
        { recordsPerPage: 500, bytesPerPage: 3 * largest },
        // Smaller than any record: a page with one record is the least that there is.
        { recordsPerPage: 500, bytesPerPage: 1 },
      ]) {
        const read = await readPages(await createStream(), {
          direction,
          budget,
        });
        expect(read.records).toEqual(records);
        for (const page of read.pages) {
          const bytes = page.records.reduce((sum, it) => sum + sizeOf(it), 0);
          expect(page.records.length).toBeLessThanOrEqual(
            budget.recordsPerPage,
          );
          expect(page.records.length <= 1 || bytes <= budget.bytesPerPage).toBe(
            true,
          );
        }
      }
    });

    it('ends well when there is nothing', async () => {
      const { createStream } = await prepare('empty');
      const read = await readPages(await createStream(), { direction });
      expect(read.records).toEqual([]);
      expect(read.pages.at(-1)?.done).toBe(true);
      await expectNothingOpen();
    });

    it('skips, counts and names what cannot be understood', async () => {
      const { createStream, malformedKey } = await prepare('malformed');
      const read = await readPages(await createStream(), { direction });
      expect(read.malformed.map(({ key }) => key)).toEqual([malformedKey]);
      expect(read.malformed[0].reason).not.toBe('');
      expect(read.records.length).toBeGreaterThan(0);
      const named = read.records.filter(record =>
        recordKey(record).endsWith(` ${malformedKey}`),
      );
      expect(named).toEqual([]);
      expect(read.pages.at(-1)?.done).toBe(true);
    });

    it.each(nonsenseCursors.map(cursor => [JSON.stringify(cursor), cursor]))(
      'refuses the cursor %s',
      async (_, cursor) => {
        const { createStream } = await prepare('filled');
        const stream = await createStream();
        await expect(
          readPages(stream, { direction, cursor: cursor as JsonObject }),
        ).rejects.toMatchObject({
          name: 'SourceError',
          code: 'invalid-cursor',
        });
        await expectNothingOpen();
      },
    );

    it('ends quietly when it is aborted between pages', async () => {
      const { createStream } = await prepare('filled');
      const controller = new AbortController();
      const stream = await createStream();
      const pages: Page[] = [];
      for await (const page of stream.read({
        cursor: undefined,
        direction,
        signal: controller.signal,
        budget: smallPages,
      })) {
        pages.push(page);
        controller.abort();
      }
      expect(pages).toHaveLength(1);
      expect(pages[0].done).toBe(false);
      await expectNothingOpen();
    });

    it('ends quietly when it is aborted while a page is on its way', async () => {
      const { createStream } = await prepare('filled');
      const controller = new AbortController();
      const stream = await createStream();
      const pages = stream
        .read({
          cursor: undefined,
          direction,
          signal: controller.signal,
          budget: smallPages,
        })
        [Symbol.asyncIterator]();
      const first = pages.next();
      controller.abort();
      await expect(first).resolves.toEqual({ done: true, value: undefined });
      await expectNothingOpen();
    });

    it('gives nothing when it was aborted before', async () => {
      const { createStream } = await prepare('filled');
      const read = await readPages(await createStream(), {
        direction,
        signal: AbortSignal.abort(),
      });
      expect(read.pages).toEqual([]);
      await expectNothingOpen();
    });

    it('frees what it holds when the reader leaves', async () => {
      const { createStream } = await prepare('filled');
      const stream = await createStream();
      const page = await readFirstPage(stream, {
        direction,
        budget: smallPages,
      });
      expect(page.done).toBe(false);
      await expectNothingOpen();
    });

    declareCoverageContract(direction, prepare);
    if (contract.takesHints) declareHintContract(prepare);
  });
}

function sizeOf(record: Page['records'][number]): number {
  return Buffer.byteLength(JSON.stringify(record));
}
