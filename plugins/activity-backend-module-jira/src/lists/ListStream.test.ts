import { SourceError } from '@activity-insights/plugin-activity-node';
import {
  readFirstPage,
  readPages,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { ListEntry } from './cutPages';
import { ListStream, type ReadList } from './ListStream';

function entry(id: number, name = 'Story'): ListEntry {
  return { kind: 'workItemType', id: String(id), name };
}

function streamOf(readList: (question: any) => ReadList | Promise<ReadList>) {
  return new ListStream({
    project: { id: 'site', name: 'Site' },
    resource: 'types',
    subject: 'types of jira "cloud"',
    readList: async question => readList(question),
  });
}

const budget = { recordsPerPage: 2, bytesPerPage: 10_000 };

describe('ListStream', () => {
  it('gives everything again when anything is different', async () => {
    let entries = [entry(1), entry(2), entry(3)];
    const stream = streamOf(() => ({ entries }));
    const first = await readPages(stream, { budget });
    expect(first.pages.map(({ records }) => records.length)).toEqual([2, 1]);

    const { cursor } = first;
    expect((await readPages(stream, { cursor })).records).toEqual([]);
    entries = [entry(1), entry(2, 'Tale'), entry(3)];
    const again = await readPages(stream, { budget, cursor });
    expect(again.records).toEqual(entries);
  });

  it('begins again when the list changes while it is being given', async () => {
    let entries = [entry(1), entry(2), entry(3)];
    const stream = streamOf(() => ({ entries }));
    const { next } = await readFirstPage(stream, { budget });
    entries = [entry(0), ...entries];
    const rest = await readPages(stream, { budget, cursor: next });
    expect(rest.records).toEqual(entries);
  });

  it('hands what is watched to the next read, once all of this one is given', async () => {
    const asked: string[][] = [];
    const stream = streamOf(({ watched }) => {
      asked.push(watched);
      return {
        entries: [entry(1), entry(2), entry(3)],
        watched: [`after ${watched}`],
      };
    });
    const whole = await readPages(stream, { budget });
    const { next } = await readFirstPage(stream, {
      budget,
      cursor: whole.cursor && { ...whole.cursor, list: '0'.repeat(64) },
    });
    await readPages(stream, { budget, cursor: next });
    expect(asked).toEqual([[], ['after '], ['after ']]);
  });

  it('settles hints with its last page, also when nothing is new', async () => {
    const stream = streamOf(({ hints }) => ({
      entries: hints.length > 0 ? [entry(1), entry(2), entry(3)] : [],
    }));
    const signal = new AbortController().signal;
    const options = { direction: 'tail', signal, budget } as const;
    const hints = ['sprint:7', 'board:1'];
    const settled = [];
    let cursor;
    for (const _ of ['new', 'nothing new']) {
      for await (const page of stream.read({ ...options, cursor, hints })) {
        settled.push(page.settled);
        cursor = page.next;
      }
    }
    expect(settled).toEqual([undefined, hints, hints]);
  });

  it('says what is wrong with the site', async () => {
    const stream = streamOf(() => {
      throw new SourceError('forbidden', 'No');
    });
    await expect(readPages(stream)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
