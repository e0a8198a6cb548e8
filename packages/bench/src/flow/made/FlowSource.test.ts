import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  pageLimits,
  type Page,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { FlowSource } from './FlowSource';
import { writeFlowWorld } from './FlowWorld';
import { MadeFlow } from './MadeFlow';

const world = {
  version: 1 as const,
  items: 2_000,
  transitions: 20_000,
  db: 'sqlite' as const,
  now: Date.UTC(2026, 6, 1),
  open: 2,
  touches: [],
};

describe('FlowSource', () => {
  const folder = mkdtempSync(join(tmpdir(), 'activity-bench-test-'));
  const flow = new MadeFlow(world);
  const tracker = FlowSource.ofItems(folder, flow);
  const forge = FlowSource.ofChanges(folder, flow);
  beforeEach(() => writeFlowWorld(folder, world));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function readAll(
    stream: SourceStream,
    cursor?: JsonObject,
  ): Promise<Page[]> {
    const { signal } = new AbortController();
    const options = { direction: 'tail', signal, budget: pageLimits } as const;
    const pages: Page[] = [];
    for await (const page of stream.read({ ...options, cursor })) {
      pages.push(page);
    }
    return pages;
  }
  const idsOf = (pages: Page[], kind: 'workItem' | 'change') =>
    pages.flatMap(({ records }) =>
      records.flatMap(record => (record.kind === kind ? [record.id] : [])),
    );

  it('shows the projects that are open', async () => {
    expect(await tracker.listStreams()).toHaveLength(2);
    expect(await forge.listStreams()).toHaveLength(2);
    writeFlowWorld(folder, { ...world, open: 99 });
    expect(await tracker.listStreams()).toHaveLength(50);
  });

  it('is read page by page, and goes on after any of them', async () => {
    const [, stream] = await tracker.listStreams();
    const pages = await readAll(stream);
    expect(
      Math.max(...pages.map(({ records }) => records.length)),
    ).toBeLessThan(501);
    expect(pages.filter(({ done }) => done)).toEqual([pages.at(-1)]);
    // A quarter of 2,000.
    expect(idsOf(pages, 'workItem')).toHaveLength(500);
    const rest = await readAll(stream, pages[2].next);
    expect(rest).toEqual(pages.slice(3));
  });

  it('has changes beside work items', async () => {
    const [, stream] = await forge.listStreams();
    expect(idsOf(await readAll(stream), 'change')).toHaveLength(200);
  });

  it('tells again of what went on', async () => {
    const [stream] = await tracker.listStreams();
    const { next } = (await readAll(stream)).at(-1)!;
    const touch = { item: 7, at: world.now + 1_000 };
    writeFlowWorld(folder, { ...world, touches: [touch] });
    const [page] = await readAll(stream, next);
    expect(idsOf([page], 'workItem')).toEqual(['7']);
    expect(idsOf(await readAll(stream, page.next), 'workItem')).toEqual([]);
  });

  it('refuses a cursor that is none of its own', async () => {
    const [stream] = await tracker.listStreams();
    await expect(readAll(stream, { v: 2 })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });
});
