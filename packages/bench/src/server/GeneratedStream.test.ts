import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventRecord,
  pageLimits,
  type Page,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { planOrganisation } from '../organisation/planOrganisation';
import { RecordMaker } from '../records/RecordMaker';
import { arrive } from '../world/arrive';
import { writeWorld, type World } from '../world/World';
import { GeneratedStream } from './GeneratedStream';

const world: World = {
  version: 1,
  seed: 1,
  events: 20_000,
  now: Date.UTC(2026, 6, 1),
  db: 'sqlite',
  open: [],
  arrivals: {},
};
const organisation = planOrganisation(world);
const [plan] = organisation.streams;

describe('GeneratedStream', () => {
  const folder = mkdtempSync(join(tmpdir(), 'activity-bench-test-'));
  const stream = new GeneratedStream(
    folder,
    plan,
    new RecordMaker(organisation),
  );
  beforeEach(() => writeWorld(folder, world));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function readAll(cursor?: JsonObject): Promise<Page<EventRecord>[]> {
    const pages: Page<EventRecord>[] = [];
    const { signal } = new AbortController();
    const options = { direction: 'tail', signal, budget: pageLimits } as const;
    for await (const page of stream.read({ ...options, cursor })) {
      pages.push(page);
    }
    return pages;
  }
  const keysOf = (pages: Page<EventRecord>[]) =>
    pages.flatMap(page => page.records.map(record => record.key));

  it('is read page by page to its end', async () => {
    const pages = await readAll();
    expect(keysOf(pages)).toHaveLength(plan.records);
    expect(pages.map(page => page.done)).toEqual([
      ...new Array(pages.length - 1).fill(false),
      true,
    ]);
    expect(Math.max(...pages.map(page => page.records.length))).toBe(500);
  });

  it('goes on after any page, and has nothing more at its end', async () => {
    const pages = await readAll();
    expect(keysOf(await readAll(pages[0].next))).toEqual(
      keysOf(pages.slice(1)),
    );
    const atEnd = await readAll(pages[pages.length - 1].next);
    expect(atEnd).toEqual([
      expect.objectContaining({ records: [], done: true }),
    ]);
  });

  it('has what has arrived', async () => {
    const pages = await readAll();
    writeWorld(folder, arrive(world, [plan], 700));
    const more = keysOf(await readAll(pages[pages.length - 1].next));
    expect(more).toHaveLength(700);
    const known = new Set(keysOf(pages));
    expect(more.some(key => known.has(key))).toBe(false);
  });

  it('refuses a cursor that is none of its own', async () => {
    await expect(readAll({ version: 2, next: 0 })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });
});
