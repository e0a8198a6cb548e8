import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ActivityRecord,
  pageLimits,
  type Page,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { MadeWork } from './MadeWork';
import { MadeWorkSource } from './MadeWorkSource';
import { writeWorkWorld } from './WorkWorld';

const world = {
  version: 1 as const,
  items: 4_000,
  tree: 1_000,
  db: 'sqlite' as const,
  now: Date.UTC(2026, 6, 1),
  open: 2,
  moves: [],
};

describe('MadeWorkSource', () => {
  const folder = mkdtempSync(join(tmpdir(), 'activity-bench-test-'));
  const source = new MadeWorkSource(folder, new MadeWork(world));
  beforeEach(() => writeWorkWorld(folder, world));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function readAll(cursor?: JsonObject): Promise<Page[]> {
    const [stream] = await source.listStreams();
    const { signal } = new AbortController();
    const options = { direction: 'tail', signal, budget: pageLimits } as const;
    const pages: Page[] = [];
    for await (const page of stream.read({ ...options, cursor })) {
      pages.push(page);
    }
    return pages;
  }
  const itemsOf = (pages: Page[]) =>
    pages
      .flatMap<ActivityRecord>(({ records }) => records)
      .flatMap(record => (record.kind === 'workItem' ? [record] : []));

  it('shows the projects that are open', async () => {
    expect(await source.listStreams()).toHaveLength(2);
    writeWorkWorld(folder, { ...world, open: 99 });
    expect((await source.listStreams()).length).toBeGreaterThan(3);
  });

  it('is read page by page, and goes on after any of them', async () => {
    const pages = await readAll();
    expect(
      Math.max(...pages.map(({ records }) => records.length)),
    ).toBeLessThan(501);
    expect(pages.filter(({ done }) => done)).toEqual([pages.at(-1)]);
    const ids = (of: Page[]) => itemsOf(of).map(({ id }) => id);
    expect(ids(pages)).toHaveLength(1_000);
    expect(ids(await readAll(pages[2].next))).toEqual(ids(pages.slice(3)));
  });

  it('tells again of what was moved', async () => {
    const pages = await readAll();
    const { next } = pages.at(-1)!;
    const before = itemsOf(pages).find(({ id }) => id === '900')!;
    const move = { item: 900, parent: 30, at: world.now + 1_000 };
    writeWorkWorld(folder, { ...world, moves: [move] });
    const [page] = await readAll(next);
    expect(itemsOf([page])).toEqual([
      {
        ...before,
        parent: { id: '30', key: 'WK0-31' },
        updatedAt: move.at,
        sourceVersion: move.at,
      },
    ]);
    expect(page.records).toContainEqual(
      expect.objectContaining({
        kind: 'workItemChange',
        field: 'IssueParentAssociation',
        to: '30',
      }),
    );
    expect(itemsOf(await readAll(page.next))).toEqual([]);
  });

  it('refuses a cursor that is none of its own', async () => {
    await expect(readAll({ v: 2 })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });
});
