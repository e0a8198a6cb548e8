import type {
  ActivityRecord,
  EventRecord,
  Page,
  SourceStream,
  SprintRecord,
  WorkItemRecord,
  WorkItemTypeRecord,
} from '@activity-insights/plugin-activity-node';
import {
  tellTruth,
  type TruthKind,
  type TruthRows,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import { DemoJira } from '../__testUtils__/DemoJira';
import { harvest } from '../__testUtils__/harvest';
import { createBoardsStream } from '../boards/createBoardsStream';
import { IssueFetcher } from '../fetching/IssueFetcher';
import { RememberedVocabulary } from '../fields/SiteVocabulary';
import { HierarchyStream } from '../hierarchy/HierarchyStream';
import type { JiraFlavour } from '../transport/JiraFlavour';
import type { JiraSite } from '../transport/JiraSite';
import { createTypesStream } from '../types/createTypesStream';
import { createVersionsStream } from '../versions/createVersionsStream';

jest.setTimeout(300_000);

const flavours: JiraFlavour[] = ['cloud', 'dataCenter'];
const place = { id: 'site', name: 'Site' };

/** What is known to be above ordinary items: Data Center does not tell levels. */
const containers: Record<JiraFlavour, string[]> = {
  cloud: ['Epic', 'Feature', 'Customer Adoption', 'Product Version'],
  dataCenter: ['Epic'],
};

function only<T extends ActivityRecord>(
  records: readonly ActivityRecord[],
  kind: T['kind'],
): T[] {
  return records.filter((record): record is T => record.kind === kind);
}

describe('the streams of a site, against the company that is made up', () => {
  const read = async (stream: SourceStream) => {
    const pages: Page[] = [];
    const createStream = () => stream;
    const store = (page: Page) => pages.push(page);
    const { cursor } = await harvest({ createStream, store });
    const records = pages.flatMap(page => page.records);
    expect(pages.flatMap(({ malformed = [] }) => malformed)).toEqual([]);
    pages.length = 0;
    await harvest({ createStream, store, cursor });
    expect(pages.flatMap(page => page.records)).toEqual([]);
    return records;
  };

  describe.each(flavours)('in %s', flavour => {
    let jira: DemoJira;
    let site: JiraSite;

    beforeAll(async () => {
      jira = await DemoJira.start({ flavour, at: '2026-11-10T09:00:00.000Z' });
    });
    beforeEach(() => {
      site = jira.site();
    });
    afterEach(() => jira.demo.faults.replace([]));
    afterAll(() => jira.stop());

    it.each([0, 0.3])(
      'finds each sprint once, as it is, with a share of %d of the requests failing',
      async share => {
        if (share > 0) jira.demo.faults.replace(faultsOf(share));
        const ids = jira.demo.company.teams.map(team =>
          String(team.jira.projectId),
        );
        const records = await read(createBoardsStream(site, place, ids));
        const found = only<SprintRecord>(records, 'sprint').map(sprint => ({
          id: Number(sprint.id),
          board: Number(sprint.board),
          name: sprint.name,
          goal: sprint.goal ?? '',
          state: sprint.state,
          startedAt: iso(sprint.startAt),
          endsAt: iso(sprint.endAt),
          completedAt: iso(sprint.completedAt),
        }));
        const expected = rowsOf(jira, 'sprints')
          .map(({ items, createdAt, ...sprint }) => sprint)
          .sort((a, b) => a.id - b.id);
        expect(found).toEqual(expected);
        expect(found.length).toBeGreaterThan(100);
      },
    );

    it('tells of each released version on its day', async () => {
      const { teams } = jira.demo.company;
      const found: string[] = [];
      for (const { jira: its } of teams) {
        const stream = createVersionsStream(
          site,
          { id: String(its.projectId), name: its.projectName },
          its.projectKey,
        );
        for (const event of only<EventRecord>(await read(stream), 'event')) {
          found.push(`version/${event.key}`);
        }
      }
      const expected = rowsOf(jira, 'events')
        .filter(({ key }) => key.startsWith('version/'))
        .map(({ key }) => key);
      expect(found.sort()).toEqual(expected.sort());
      expect(found.length).toBeGreaterThan(10);
    });

    it('knows issue types, those of team-managed projects by their own ids', async () => {
      const records = await read(createTypesStream(site, place, undefined));
      const types = only<WorkItemTypeRecord>(records, 'workItemType');
      const stories = types.filter(({ name }) => name === 'Story');
      expect(stories.length > 1).toBe(flavour === 'cloud');
      expect(new Set(types.map(({ id }) => id)).size).toBe(types.length);
      const levels = Object.fromEntries(
        types.map(({ name, level }) => [name, level]),
      );
      expect(levels).toMatchObject(
        flavour === 'cloud'
          ? {
              'Sub-task': -1,
              Story: 0,
              Epic: 1,
              Feature: 2,
              'Product Version': 3,
            }
          : { 'Sub-task': -1, Epic: 1 },
      );
      expect(types.every(({ iconUrl }) => iconUrl)).toBe(true);
    });

    it('finds what trees have outside of a project, above and below', async () => {
      const items = new Map(rowsOf(jira, 'items').map(item => [item.id, item]));
      for (const { jira: its } of jira.demo.company.teams.slice(0, 2)) {
        const vocabulary = new RememberedVocabulary(site);
        const stream = new HierarchyStream(place, {
          site,
          vocabulary,
          fetcher: new IssueFetcher(site, vocabulary),
          hierarchy: undefined,
          projects: [{ id: String(its.projectId), key: its.projectKey }],
        });
        const records = await read(stream);
        const found = only<WorkItemRecord>(records, 'workItem');
        expect(found.map(({ id }) => Number(id)).sort()).toEqual(
          outsideOf(
            [...items.values()],
            its.projectKey,
            containers[flavour],
          ).sort(),
        );
        for (const { id, key, project } of found) {
          const { jira: home } = jira.demo.company.teams.find(
            team => team.jira.projectKey === items.get(Number(id))?.project,
          )!;
          expect(project).toMatchObject({ id: String(home.projectId) });
          expect(key).toBe(items.get(Number(id))?.key);
        }
      }
    });
  });
});

/** What is true of the whole company. */
function rowsOf<K extends TruthKind>(jira: DemoJira, kind: K): TruthRows[K][] {
  const { company, clock } = jira.demo;
  return company.teams.flatMap(({ id }) => [
    ...tellTruth(company, kind, id, clock.now()),
  ]);
}

interface Placed {
  id: number;
  project: string;
  type: string;
  parent?: number;
}

/** What is below the containers of a project, and above everything in it, and lives elsewhere. */
function outsideOf(
  items: readonly Placed[],
  own: string,
  types: readonly string[],
): number[] {
  const byId = new Map(items.map(item => [item.id, item]));
  const found = new Set<Placed>();
  const descend = (item: Placed) => {
    if (found.has(item)) return;
    found.add(item);
    items
      .filter(({ parent, project }) => parent === item.id && project !== own)
      .forEach(descend);
  };
  const inside = items.filter(({ project }) => project === own);
  inside.filter(({ type }) => types.includes(type)).forEach(descend);
  const starts = [...found, ...inside];
  for (const { parent } of starts) {
    for (
      let above = byId.get(parent ?? -1);
      above;
      above = byId.get(above.parent ?? -1)
    ) {
      found.add(above);
    }
  }
  return [...found].flatMap(({ id, project }) => (project === own ? [] : [id]));
}

function faultsOf(share: number) {
  const kinds = [
    'tooManyRequests',
    'serverError',
    'loginPage',
    'garbage',
    'cut',
    'duplicates',
  ] as const;
  return kinds.map(kind => ({
    kind,
    share: share / kinds.length,
    after: 0,
    retryAfterSeconds: 0,
    delayMs: 0,
  }));
}

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
