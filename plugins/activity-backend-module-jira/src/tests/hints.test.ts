import {
  type ActivityRecord,
  pageLimits,
} from '@activity-insights/plugin-activity-node';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import {
  type ItemRow,
  tellTruth,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import { DemoJira } from '../__testUtils__/DemoJira';
import { Harvester } from '../__testUtils__/Harvester';
import type { JiraFlavour } from '../transport/JiraFlavour';

const flavours: JiraFlavour[] = ['cloud', 'dataCenter'];
const at = '2025-10-14T12:00:00Z';

jest.setTimeout(120_000);

describe.each(flavours)('hints to issues of %s', flavour => {
  let jira: DemoJira;
  beforeAll(async () => {
    jira = await DemoJira.start({ flavour, at });
  });
  afterAll(() => jira.stop());

  async function read(
    team: Parameters<DemoJira['issues']>[0],
    hints: string[],
    options: Parameters<DemoJira['issues']>[1] = {},
  ) {
    const pages = [];
    for await (const page of jira.issues(team, options).read({
      cursor: undefined,
      direction: 'tail',
      hints,
      signal: new AbortController().signal,
      budget: pageLimits,
    })) {
      pages.push(page);
      if (page.settled?.length === hints.length) break;
    }
    return pages.flatMap(({ records }) => records);
  }

  function rows(kind: 'items' | 'tombstones') {
    const { company, clock } = jira.demo;
    return company.teams.flatMap(({ id }) => [
      ...tellTruth(company, kind, id, clock.now()),
    ]);
  }

  it('are looked at before anything else, whole, as they are now', async () => {
    const { company } = jira.demo;
    // Its changelog is longer than what comes with an issue.
    const isLong = ({ histories, comments }: ItemRow) =>
      histories > 45 && comments > 0;
    const item = company.teams
      .flatMap(({ id }) => [...tellTruth(company, 'items', id, Date.parse(at))])
      .find(isLong)!;
    const team = jira.team(item.project);
    const harvester = new Harvester(jira, { teams: [team] });
    const id = String(item.id);
    for (const record of await read(team, [id])) {
      harvester.stored.store(
        { records: [record], next: {}, done: false },
        jira.project(team).id,
      );
    }
    expect([...harvester.stored.items.keys()]).toEqual([id]);
    const { histories, comments } = item;
    const stored = [...harvester.stored.changes.values()].map(
      ({ historyId }) => historyId,
    );
    const own = stored.filter(historyId => Number(historyId) < 1e12);
    expect(new Set(own).size).toBe(histories);
    const said = [...harvester.stored.events.values()].filter(
      ({ type }) => type === 'item_commented',
    );
    expect(said).toHaveLength(comments);
  });

  it('say that an issue is gone when it is, and do not when it is there', async () => {
    const gone = rows('tombstones').find(
      row => 'reason' in row && row.kind === 'item' && row.reason === 'deleted',
    );
    if (!gone || !('reason' in gone)) throw new Error('Nothing was deleted');
    const team = jira.team(gone.project);
    const id = String(gone.id);
    const tombstone = { kind: 'tombstone', of: 'workItem', id };
    expect(await read(team, [id])).toEqual([{ ...tombstone, reason: 'gone' }]);
    const told = [{ ...tombstone, reason: 'deleted' }];
    expect(await read(team, [`deleted:${id}`])).toEqual(told);
    expect(await read(team, [id, `deleted:${id}`])).toEqual(told);
    const there = rows('items').find(row => row.project === gone.project);
    if (!there || !('key' in there)) throw new Error('Nothing is there');
    const [item] = await read(team, [`deleted:${there.id}`]);
    expect(item).toMatchObject({ kind: 'workItem', id: String(there.id) });
  });

  it('say that an issue was moved where nobody reads, and leave it to those who do', async () => {
    const moved = rows('items').find(
      row =>
        'earlierKeys' in row &&
        row.earlierKeys.length > 0 &&
        !row.earlierKeys[0].startsWith(`${row.project}-`),
    );
    if (!moved || !('earlierKeys' in moved)) throw new Error('Nothing moved');
    const before = jira.team(moved.earlierKeys[0].split('-')[0]);
    const id = String(moved.id);
    expect(await read(before, [id])).toEqual([]);
    expect(await read(before, [id], { harvested: [] })).toEqual([
      { kind: 'tombstone', of: 'workItem', id, reason: 'moved' },
    ]);
    const now = await read(jira.team(moved.project), [id]);
    expect(now[0]).toMatchObject({
      kind: 'workItem',
      key: moved.key,
      earlierKeys: moved.earlierKeys,
    });
  });

  it('are not read a second time by the poll that follows, and again by the next if no search has shown them', async () => {
    const settings =
      flavour === 'cloud' ? jira.demo.jira.cloud : jira.demo.jira.dataCenter;
    const [team] = jira.demo.company.teams;
    const first = await readPages(jira.issues(team));
    const { clock } = jira.demo;
    const start = clock.now();
    clock.set(start + 3 * 3_600_000);
    const changed = (await readPages(jira.issues(team), first)).records;
    const item = changed.find(({ kind }) => kind === 'workItem');
    if (item?.kind !== 'workItem') throw new Error('Nothing has changed');
    const timesRead = (records: readonly ActivityRecord[]) =>
      records.filter(({ kind, ...each }) => {
        return kind === 'workItem' && 'id' in each && each.id === item.id;
      }).length;

    const hints = [item.id];
    const seen = await readPages(jira.issues(team), { ...first, hints });
    expect(timesRead(seen.records)).toBe(1);

    clock.set(item.updatedAt + 30_000);
    settings.indexLag = 60_000;
    const unseen = await readPages(jira.issues(team), { ...first, hints });
    settings.indexLag = 0;
    const { cursor } = unseen;
    const next = await readPages(jira.issues(team), { cursor });
    expect(timesRead(next.records)).toBe(1);
    clock.set(start);
  });
});
