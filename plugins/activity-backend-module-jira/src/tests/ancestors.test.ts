import { tellTruth } from '@activity-insights/plugin-activity-demo-sources-backend';
import { DemoJira } from '../__testUtils__/DemoJira';
import { Harvester } from '../__testUtils__/Harvester';
import type { JiraFlavour } from '../transport/JiraFlavour';

const flavours: JiraFlavour[] = ['cloud', 'dataCenter'];
const at = '2026-01-14T12:00:00Z';
const dayMs = 24 * 3_600_000;

jest.setTimeout(120_000);

describe.each(flavours)('a harvest of %s with a horizon', flavour => {
  let jira: DemoJira;
  beforeAll(async () => {
    jira = await DemoJira.start({ flavour, at });
  });
  afterAll(() => jira.stop());

  /** Of all projects: an item that is in one now may have been created in another. */
  function itemsOf(projectKey: string) {
    const { company, clock } = jira.demo;
    return company.teams.flatMap(({ id }) =>
      [...tellTruth(company, 'items', id, clock.now())].filter(
        ({ project }) => project === projectKey,
      ),
    );
  }

  it.each([30, 110])(
    'has what is unresolved, what was updated in %i days, and what is above that, and nothing else',
    async days => {
      const horizon = jira.demo.clock.now() - days * dayMs;
      const since = new Date(horizon).toISOString();
      let above = 0;
      for (const team of jira.demo.company.teams.slice(0, 3)) {
        const items = itemsOf(team.jira.projectKey);
        const byId = new Map(items.map(item => [item.id, item]));
        const wanted = new Set(
          items
            .filter(item => !item.resolvedAt || item.updatedAt >= since)
            .map(({ id }) => id),
        );
        for (const id of wanted) {
          const parent = byId.get(byId.get(id)?.parent ?? 0);
          if (parent && !wanted.has(parent.id)) {
            wanted.add(parent.id);
            above += 1;
          }
        }
        const harvester = new Harvester(jira, { teams: [team], horizon });
        await harvester.readAll();
        expect([...harvester.stored.items.keys()].map(Number).sort()).toEqual(
          [...wanted].sort(),
        );
      }
      expect(above).toBeGreaterThan(0);
    },
  );

  it('has what is above in other projects, too, once these were read again', async () => {
    const { company, clock } = jira.demo;
    const horizon = clock.now() - 30 * dayMs;
    const since = new Date(horizon).toISOString();
    const items = company.teams.flatMap(({ jira: { projectKey } }) =>
      itemsOf(projectKey),
    );
    const byId = new Map(items.map(item => [item.id, item]));
    const wanted = new Set(
      items.filter(item => !item.resolvedAt || item.updatedAt >= since),
    );
    let elsewhere = 0;
    // A set gives what is added to it meanwhile, too.
    for (const item of wanted) {
      const parent = byId.get(item.parent ?? 0);
      if (!parent || wanted.has(parent)) continue;
      wanted.add(parent);
      if (parent.project !== item.project) elsewhere += 1;
    }
    const harvester = new Harvester(jira, { horizon });
    await harvester.readAll();
    while (jira.hinted.length > 0) await harvester.readTails();
    await harvester.readCensuses();
    expect([...harvester.stored.items.keys()].map(Number).sort()).toEqual(
      [...wanted].map(({ id }) => id).sort(),
    );
    expect(elsewhere).toBeGreaterThan(0);
  });
});
