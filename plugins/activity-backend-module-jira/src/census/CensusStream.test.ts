import { tellTruth } from '@activity-insights/plugin-activity-demo-sources-backend';
import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { DemoJira } from '../__testUtils__/DemoJira';
import type { JiraFlavour } from '../transport/JiraFlavour';

const flavours: JiraFlavour[] = ['cloud', 'dataCenter'];
const hourMs = 3_600_000;

jest.setTimeout(120_000);

describe.each(flavours)('CensusStream of %s', flavour => {
  let jira: DemoJira;
  beforeAll(async () => {
    jira = await DemoJira.start({
      flavour,
      at: '2025-10-14T12:00:00Z',
      jira: { searchCap: 60 },
    });
  });
  afterAll(() => jira.stop());

  it('names every issue that is there, once a day', async () => {
    const { company, clock } = jira.demo;
    const [team] = company.teams;
    const begun = await readPages(jira.census(team));
    expect(begun.pages).toEqual([
      { records: [], next: begun.cursor, done: true },
    ]);
    clock.set(clock.now() + 2 * hourMs);
    const census = await readPages(jira.census(team), begun);
    const named = census.pages.flatMap(({ present }) => present?.ids ?? []);
    const there = company.teams.flatMap(({ id }) =>
      [...tellTruth(company, 'items', id, clock.now())]
        .filter(({ project }) => project === team.jira.projectKey)
        .map(row => String(row.id)),
    );
    expect(there.length).toBeGreaterThan(60);
    expect([...new Set(named)].sort()).toEqual(there.sort());
    expect(census.records).toEqual([]);
    expect(census.pages.map(({ done }) => done)).toEqual([
      ...census.pages.slice(1).map(() => false),
      true,
    ]);

    jira.asked.length = 0;
    const soon = await readPages(jira.census(team), { cursor: census.cursor });
    expect(soon.pages).toEqual([
      { records: [], next: census.cursor, done: true },
    ]);
    expect(jira.asked.filter(path => path.includes('search'))).toEqual([]);

    clock.set(clock.now() + 24 * hourMs);
    const next = await readPages(jira.census(team), { cursor: census.cursor });
    const again = next.pages.flatMap(({ present }) => present?.ids ?? []);
    expect(again.length).toBeGreaterThanOrEqual(there.length - 5);
  });

  it('names all of the rest when another process goes on after any page', async () => {
    const team = jira.demo.company.teams[1];
    const cursor = { v: 1, kind: 'census', walkedAt: 0 };
    const whole = await readPages(jira.census(team), { cursor });
    const idsOf = (pages: typeof whole.pages) =>
      pages.flatMap(({ present }) => present?.ids ?? []);
    for (const [index, { next }] of whole.pages.slice(0, -1).entries()) {
      const rest = await readPages(jira.census(team), { cursor: next });
      const before = idsOf(whole.pages.slice(0, index + 1));
      expect(new Set([...before, ...idsOf(rest.pages)])).toEqual(
        new Set(idsOf(whole.pages)),
      );
    }
  });

  it.each([{}, { v: 1 }, { v: 1, kind: 'tail' }])(
    'refuses the cursor %p',
    async cursor => {
      const [team] = jira.demo.company.teams;
      await expect(
        readPages(jira.census(team), { cursor }),
      ).rejects.toMatchObject({ code: 'invalid-cursor' });
    },
  );
});
