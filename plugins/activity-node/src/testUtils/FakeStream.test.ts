import { pageLimits } from '../source';
import { SourceError } from '../SourceError';
import { fakeCommit } from './fakeCommit';
import { createFakeStream } from './FakeStream';
import { readPages } from './readPages';
import { runStreamContract } from './runStreamContract';

const commits = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => fakeCommit(from + index));

for (const direction of ['tail', 'backfill'] as const) {
  runStreamContract({
    name: `a fake stream, ${direction}`,
    direction,
    takesHints: direction === 'tail',
    async prepare(situation) {
      const newestFirst = <T>(items: T[]) =>
        direction === 'tail' ? items : [...items].reverse();
      const pages = {
        filled: newestFirst([
          { records: commits(0, 5) },
          {},
          { records: commits(5, 9) },
        ]),
        empty: [],
        malformed: [
          { records: commits(0, 2) },
          { malformed: [{ key: 'item-7', reason: 'it has no date' }] },
        ],
      }[situation];
      const streams: ReturnType<typeof createFakeStream>[] = [];
      return {
        createStream: () => {
          const stream = createFakeStream(
            direction === 'tail'
              ? { pages }
              : {
                  pages: [{ records: commits(20, 21) }],
                  backfillPages: pages,
                },
          );
          streams.push(stream);
          return stream;
        },
        malformedKey: 'item-7',
        hintKeys: ['item-1', 'item-not-there'],
        openResources: () =>
          streams.reduce((sum, stream) => sum + stream.openReads, 0),
      };
    },
  });
}

describe('FakeStream', () => {
  it('gives what is added after it was read to its end', async () => {
    const stream = createFakeStream({ pages: [{ records: commits(0, 2) }] });
    const { cursor } = await readPages(stream);
    stream.addPage({ records: commits(2, 3) });
    const { records } = await readPages(stream, { cursor });
    expect(records).toEqual(commits(2, 3));
  });

  it('fails at the page that it is told to, as often as it is told to', async () => {
    const stream = createFakeStream({
      pages: [{ records: commits(0, 1) }, { records: commits(1, 2) }],
    });
    stream.failAt(1, new SourceError('unavailable', 'It is down'));
    await expect(readPages(stream)).rejects.toThrow('It is down');
    await expect(readPages(stream)).resolves.toMatchObject({
      records: commits(0, 2),
    });
    expect(stream.openReads).toBe(0);
  });

  it('waits at a gate until it is opened', async () => {
    const stream = createFakeStream({ pages: [{ records: commits(0, 1) }] });
    const gate = stream.holdAt(0);
    const read = readPages(stream);
    await gate.reached;
    expect(stream.openReads).toBe(1);
    gate.open();
    expect((await read).records).toEqual(commits(0, 1));
  });

  it('leaves a gate when it is aborted, unless it is deaf', async () => {
    const stream = createFakeStream({ pages: [{ records: commits(0, 1) }] });
    const abortable = new AbortController();
    const gate = stream.holdAt(0);
    const read = readPages(stream, { signal: abortable.signal });
    await gate.reached;
    abortable.abort();
    expect((await read).pages).toEqual([]);

    const ignored = new AbortController();
    const deafGate = stream.holdAt(0, { deaf: true });
    const pages = stream
      .read({
        cursor: undefined,
        direction: 'tail',
        signal: ignored.signal,
        budget: pageLimits,
      })
      [Symbol.asyncIterator]();
    const first = pages.next();
    await deafGate.reached;
    ignored.abort();
    expect(stream.openReads).toBe(1);
    deafGate.open();
    await expect(first).resolves.toMatchObject({ done: true });
  });
});
