import { tellTruth } from '@activity-insights/plugin-activity-demo-sources-backend';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { DemoJira } from '../__testUtils__/DemoJira';
import type { JiraFlavour } from '../transport/JiraFlavour';

const flavours: JiraFlavour[] = ['cloud', 'dataCenter'];
const at = '2025-10-14T12:00:00Z';
const hourMs = 3_600_000;

jest.setTimeout(120_000);

describe.each(flavours)('polls of %s', flavour => {
  let jira: DemoJira;
  beforeAll(async () => {
    jira = await DemoJira.start({ flavour, at });
  });
  afterAll(() => jira.stop());

  /** How often something was asked whose path ends like this. */
  const countOf = (end: string) =>
    jira.asked.filter(path => path.endsWith(end)).length;
  const details = flavour === 'cloud' ? '/issue/bulkfetch' : '/search';

  it('ask for what was updated, once, with few requests', async () => {
    const [team] = jira.demo.company.teams;
    const first = await readPages(jira.issues(team));
    const read = first.records.filter(({ kind }) => kind === 'workItem');
    const most = flavour === 'cloud' ? 100 : 200;
    const necessary = Math.ceil(read.length / most);
    const search = flavour === 'cloud' ? countOf('/search/jql') : 1;
    expect(search).toBe(1);
    expect(countOf(details) - (flavour === 'cloud' ? 0 : 1)).toBe(necessary);

    jira.asked.length = 0;
    const quiet = await readPages(jira.issues(team), { cursor: first.cursor });
    expect(quiet.records).toEqual([]);
    expect(countOf(details)).toBe(flavour === 'cloud' ? 0 : 1);

    jira.demo.clock.set(jira.demo.clock.now() + 2 * hourMs);
    const next = await readPages(jira.issues(team), { cursor: quiet.cursor });
    const changed = next.records.flatMap(record =>
      record.kind === 'workItem' ? [record] : [],
    );
    expect(changed.length).toBeGreaterThan(0);
    const since = jira.demo.clock.now() - 2 * hourMs;
    expect(changed.filter(({ updatedAt }) => updatedAt < since)).toEqual([]);
  });

  it.each([undefined, 150])(
    'begin with all of an ordinary project, %p days back, by one search',
    async days => {
      const { company, clock } = jira.demo;
      const [team] = company.teams;
      const horizon = days && clock.now() - days * 24 * hourMs;
      jira.asked.length = 0;
      const { records, pages } = await readPages(jira.issues(team), {
        horizon,
      });
      const from = pages.at(-1)!.coveredFrom;
      expect(from).toBe(
        horizon === undefined ? null : Math.floor(horizon / 60_000) * 60_000,
      );
      const found = new Set(
        records.flatMap(it => (it.kind === 'workItem' ? [it.id] : [])),
      );
      const wanted = company.teams
        .flatMap(({ id }) => [...tellTruth(company, 'items', id, clock.now())])
        .filter(({ project }) => project === team.jira.projectKey)
        .filter(
          ({ resolvedAt, updatedAt }) =>
            !resolvedAt || Date.parse(updatedAt) >= (from ?? -Infinity),
        );
      expect(wanted.filter(({ id }) => !found.has(String(id)))).toEqual([]);
      const search = flavour === 'cloud' ? '/search/jql' : '/search';
      const most = flavour === 'cloud' ? 100 : 200;
      const batches = Math.ceil(found.size / most);
      const above = days ? 3 : 0;
      expect(countOf(search)).toBeLessThanOrEqual(
        flavour === 'cloud' ? 1 + above : 1 + batches + 2 * above,
      );
    },
  );

  it('read the recent window and what is unresolved first, and the rest backwards', async () => {
    const { company, clock } = jira.demo;
    const old = new Date(clock.now() - 92 * 24 * hourMs).toISOString();
    const team = company.teams.find(({ id, jira: { projectKey } }) =>
      [...tellTruth(company, 'items', id, clock.now())].some(
        ({ project, updatedAt, resolvedAt }) =>
          project === projectKey && !resolvedAt && updatedAt < old,
      ),
    )!;
    const options = { mostAtOnce: 20 };
    const { records, pages } = await readPages(jira.issues(team, options));
    const window = jira.demo.clock.now() - 91 * 24 * hourMs;
    const from = pages.at(-1)!.coveredFrom!;
    expect(Math.abs(from - window)).toBeLessThan(2 * 60_000);
    const items = records.flatMap(record =>
      record.kind === 'workItem' ? [record] : [],
    );
    expect(
      items.filter(
        ({ updatedAt, resolvedAt }) =>
          updatedAt < from && resolvedAt !== undefined,
      ),
    ).toEqual([]);
    expect(
      items.some(
        ({ updatedAt, resolvedAt }) =>
          updatedAt < from && resolvedAt === undefined,
      ),
    ).toBe(true);

    const horizon = jira.demo.clock.now() - 150 * 24 * hourMs;
    const back = await readPages(jira.issues(team), {
      direction: 'backfill',
      horizon,
    });
    const older = back.records.flatMap(record =>
      record.kind === 'workItem' ? [record.updatedAt] : [],
    );
    expect(older.length).toBeGreaterThan(0);
    expect(Math.min(...older)).toBeGreaterThanOrEqual(horizon - 60_000);
    expect(back.pages.at(-1)!.coveredFrom).toBeLessThanOrEqual(horizon);
  });

  it('fail with what Jira says of a configured query', async () => {
    const [team] = jira.demo.company.teams;
    const stream = jira.issues(team, { jql: 'sprnt = 3' });
    await expect(readPages(stream)).rejects.toMatchObject({
      name: 'SourceError',
      code: 'unreadable',
      message: expect.stringMatching(/^jql of jira "cloud", .*'sprnt'/),
    });
  });

  it('begin again when other issues are wanted than before', async () => {
    const [team] = jira.demo.company.teams;
    const bugs = await readPages(jira.issues(team, { jql: 'type = Bug' }));
    const { cursor } = bugs;
    const stories = await readPages(
      jira.issues(team, { jql: 'type = Story' }),
      { cursor },
    );
    const types = stories.records.flatMap(record =>
      record.kind === 'workItem' ? [record.type.name] : [],
    );
    expect(types.length).toBeGreaterThan(10);
    expect(new Set(types)).toEqual(new Set(['Story']));
  });
});
