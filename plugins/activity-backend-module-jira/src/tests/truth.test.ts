import { DemoJira } from '../__testUtils__/DemoJira';
import { Harvester } from '../__testUtils__/Harvester';
import type { JiraFlavour } from '../transport/JiraFlavour';

const flavours: JiraFlavour[] = ['cloud', 'dataCenter'];
/** A Tuesday noon, three months after the company was founded, while people work. */
const start = '2025-08-12T12:00:00Z';
const hourMs = 3_600_000;

jest.setTimeout(300_000);

describe.each(flavours)('issues of %s, compared with the truth', flavour => {
  let jira: DemoJira;
  afterEach(() => jira.stop());

  it('are all there after a first harvest, and after each poll, row for row', async () => {
    jira = await DemoJira.start({ flavour, at: start });
    const harvester = new Harvester(jira);
    await harvester.readAll();
    expect(harvester.rows()).toEqual(harvester.trueRows());
    for (const hours of [3, 26]) {
      jira.demo.clock.set(jira.demo.clock.now() + hours * hourMs);
      await harvester.readTails();
      await harvester.readCensuses();
      expect(harvester.rows()).toEqual(harvester.trueRows());
    }
  });

  it('are all there when requests fail, the index is behind, and everything moves while it is read', async () => {
    jira = await DemoJira.start({
      flavour,
      at: start,
      jira: { indexLag: 60_000 },
    });
    jira.demo.faults.replace(
      (
        [
          'tooManyRequests',
          'serverError',
          'cut',
          'loginPage',
          'garbage',
          'unavailable',
          'duplicates',
        ] as const
      ).map(kind => ({
        kind,
        share: 0.01,
        after: 0,
        retryAfterSeconds: 0,
        delayMs: 0,
      })),
    );
    const harvester = new Harvester(jira, {
      between: () => jira.demo.clock.set(jira.demo.clock.now() + 20_000),
      pagesPerProcess: 7,
    });
    await harvester.readAll();
    await harvester.readTails();
    await harvester.readCensuses();
    // Then it is quiet: nothing new happens, but the index catches up.
    jira.demo.faults.replace([]);
    jira.demo.jira.cloud.indexLag = 0;
    jira.demo.jira.dataCenter.indexLag = 0;
    harvester.holdStill();
    await harvester.readTails();
    await harvester.readCensuses();
    expect(harvester.rows()).toEqual(harvester.trueRows());
  });

  it.each(['Pacific/Kiritimati', 'Etc/GMT+12'])(
    'are the same for an account in %s',
    async timeZone => {
      jira = await DemoJira.start({ flavour, at: start });
      const teams = jira.demo.company.teams.slice(0, 1);
      const usual = new Harvester(jira, { teams });
      await usual.readAll();
      const settings =
        flavour === 'cloud' ? jira.demo.jira.cloud : jira.demo.jira.dataCenter;
      settings.accounts = settings.accounts.map(account => ({
        ...account,
        timeZone,
      }));
      const elsewhere = new Harvester(jira, { teams });
      await elsewhere.readAll();
      expect(elsewhere.stored.items).toEqual(usual.stored.items);
      expect(elsewhere.stored.events).toEqual(usual.stored.events);
      expect(elsewhere.stored.changes).toEqual(usual.stored.changes);
      jira.demo.clock.set(jira.demo.clock.now() + 5 * hourMs);
      await usual.readTails();
      await elsewhere.readTails();
      expect(elsewhere.stored.items).toEqual(usual.stored.items);
    },
  );
});
