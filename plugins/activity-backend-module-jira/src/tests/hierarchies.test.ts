import {
  type ItemRow,
  tellTruth,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import type { Page } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import { DemoJira } from '../__testUtils__/DemoJira';
import { harvest } from '../__testUtils__/harvest';
import type { HierarchyConfig } from '../config';
import { IssueFetcher } from '../fetching/IssueFetcher';
import { RememberedVocabulary } from '../fields/SiteVocabulary';
import { HierarchyStream } from '../hierarchy/HierarchyStream';
import type { JiraFlavour } from '../transport/JiraFlavour';

jest.setTimeout(600_000);

const dayMs = 24 * 3_600_000;

const hierarchy: HierarchyConfig = {
  rootJql: 'type = "Product Version"',
  types: [
    { name: 'Product Version', children: ['Feature', 'Customer Adoption'] },
    { name: 'Feature', children: ['Epic'] },
    { name: 'Customer Adoption', children: ['Epic'] },
    { name: 'Epic', children: ['Story', 'Task', 'Bug', 'Incident'] },
  ],
};

/** What is stored of a tree: what it is called, its status, and when it was updated. */
type Stored = Map<string, string>;

describe.each<JiraFlavour>(['cloud', 'dataCenter'])(
  'configured hierarchies of the company that is made up, in %s',
  flavour => {
    let jira: DemoJira;

    beforeAll(async () => {
      jira = await DemoJira.start({ flavour, at: '2026-11-02T09:00:00.000Z' });
    });
    afterAll(() => jira.stop());

    it('are whole across projects, and stay so while issues change and requests fail', async () => {
      const { clock, faults, company } = jira.demo;
      const mapped = company.teams.slice(1);
      const projects = mapped.map(({ jira: its }) => ({
        id: String(its.projectId),
        key: its.projectKey,
      }));
      const createStream = () => {
        const site = jira.site();
        const vocabulary = new RememberedVocabulary(site);
        const fetcher = new IssueFetcher(site, vocabulary);
        return new HierarchyStream(
          { id: 'site', name: 'Site' },
          { site, vocabulary, fetcher, hierarchy, projects, restMs: 0 },
        );
      };
      const stored: Stored = new Map();
      let cursor: JsonObject | undefined;
      const kinds = ['serverError', 'loginPage', 'cut'] as const;
      const rule = { after: 0, retryAfterSeconds: 0, delayMs: 0 };
      faults.replace(kinds.map(kind => ({ ...rule, kind, share: 0.02 })));
      for (let day = 0; day <= 4; day += 2) {
        clock.set(Date.parse('2026-11-02T09:00:00.000Z') + day * dayMs);
        ({ cursor } = await harvest({
          cursor,
          createStream,
          store: page => store(stored, page),
        }));
        const items = company.teams.flatMap(({ id }) => [
          ...tellTruth(company, 'items', id, clock.now()),
        ]);
        const own = projects.map(({ key }) => key);
        // What comes to a harvested project is the matter of its own stream from then on.
        for (const { id, project } of items) {
          if (own.includes(project)) stored.delete(String(id));
        }
        const expected = outsideOf(items, own);
        expect([...stored].sort()).toEqual([...expected].sort());
        expect(stored.size).toBeGreaterThan(100);
      }
    });
  },
);

function store(stored: Stored, { records }: Page): void {
  for (const record of records) {
    if (record.kind === 'tombstone') stored.delete(record.id);
    if (record.kind === 'workItem') {
      const { id, key, status, updatedAt } = record;
      stored.set(id, describeItem(key, status.name, updatedAt));
    }
  }
}

/** What is below all product versions, and above everything in some projects, and lives elsewhere. */
function outsideOf(items: readonly ItemRow[], own: readonly string[]): Stored {
  const inner = hierarchy.types.map(({ name }) => name);
  const byId = new Map(items.map(item => [item.id, item]));
  const found = new Set(items.filter(({ type }) => type === 'Product Version'));
  // A set gives what is added to it meanwhile, too.
  for (const { id, type } of found) {
    if (inner.includes(type)) {
      items.filter(it => it.parent === id).forEach(it => found.add(it));
    }
  }
  const starts = [...found, ...items.filter(it => own.includes(it.project))];
  for (const start of starts) {
    let above = byId.get(start.parent ?? -1);
    while (above) {
      found.add(above);
      above = byId.get(above.parent ?? -1);
    }
  }
  return new Map(
    [...found]
      .filter(({ project }) => !own.includes(project))
      .map(({ id, key, status, updatedAt }) => [
        String(id),
        describeItem(key, status, Date.parse(updatedAt)),
      ]),
  );
}

function describeItem(key: string, status: string, updatedAt: number): string {
  return `${key} ${status} ${new Date(updatedAt).toISOString()}`;
}
