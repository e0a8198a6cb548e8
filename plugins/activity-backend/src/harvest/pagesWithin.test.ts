import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@activity-insights/plugin-activity-node';
import { pagesWithin } from './pagesWithin';

const page = (number: number): Page => ({
  records: [],
  next: { number },
  done: false,
});

/** A source whose second page takes its time, and what became of it. */
function source(second: (signal: AbortSignal) => Promise<void>) {
  const seen = { aborted: false, closed: false };
  async function* open(signal: AbortSignal) {
    signal.addEventListener('abort', () => {
      seen.aborted = true;
    });
    try {
      yield page(1);
      await second(signal);
      yield page(2);
    } finally {
      seen.closed = true;
    }
  }
  return { open, seen };
}

async function collect(pages: AsyncIterable<Page>) {
  const numbers: unknown[] = [];
  for await (const { next } of pages) numbers.push(next.number);
  return numbers;
}

const never = () => new Promise<void>(() => {});
const times = { pageMs: 30, graceMs: 10 };

describe('pagesWithin', () => {
  it('gives what comes in time, and closes the source', async () => {
    const { open, seen } = source(async () => {});
    const pages = pagesWithin(open, new AbortController().signal, times);
    expect(await collect(pages)).toEqual([1, 2]);
    expect(seen.closed).toBe(true);
  });

  it('leaves a source that hangs, whether it listens or not', async () => {
    const { open, seen } = source(never);
    const pages = pagesWithin(open, new AbortController().signal, times);
    await expect(collect(pages)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'unavailable',
      message: expect.stringContaining('No page came within'),
    });
    expect(seen).toEqual({ aborted: true, closed: false });
  });

  it('does not wait for one that is deaf to an abort', async () => {
    const { open, seen } = source(never);
    const controller = new AbortController();
    const pages = pagesWithin(open, controller.signal, {
      pageMs: 60_000,
      graceMs: 10,
    });
    const numbers = collect(pages);
    await sleep(5);
    controller.abort();
    expect(await numbers).toEqual([1]);
    expect(seen.aborted).toBe(true);
  });

  it('lets one that listens end by itself', async () => {
    const { open, seen } = source(signal =>
      sleep(60_000, undefined, { signal }).catch(() => undefined),
    );
    const controller = new AbortController();
    const pages = pagesWithin(open, controller.signal, {
      pageMs: 60_000,
      graceMs: 60_000,
    });
    for await (const { next } of pages) {
      if (next.number === 1) controller.abort();
    }
    expect(seen).toEqual({ aborted: true, closed: true });
  });

  it('closes the source when the reader leaves', async () => {
    const { open, seen } = source(never);
    const pages = pagesWithin(open, new AbortController().signal, times);
    for await (const { next } of pages) {
      if (next.number === 1) break;
    }
    expect(seen).toEqual({ aborted: true, closed: true });
  });

  it('passes a failure on', async () => {
    const { open } = source(async () => {
      throw new Error('no');
    });
    const pages = pagesWithin(open, new AbortController().signal, times);
    await expect(collect(pages)).rejects.toThrow('no');
  });

  it('forgets a failure that comes too late', async () => {
    const { open } = source(async () => {
      await sleep(60);
      throw new Error('too late for anybody');
    });
    const pages = pagesWithin(open, new AbortController().signal, times);
    await expect(collect(pages)).rejects.toMatchObject({ code: 'unavailable' });
    // An unhandled rejection would end the process.
    await sleep(60);
  });
});
