import type {
  WorkItemsQuery,
  WorkTreeItem,
} from '@activity-insights/plugin-activity-common';
import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import { createRandom } from './createRandom';
import { fakeItem, fakePerson, fakeType } from './fakeWork';
import { readCsv } from './readCsv';
import { flatten } from './treeOutline';
import { harbour, shop, web, WorkServer, type Project } from './WorkServer';
import { lead, viewer } from './workPermissions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(180_000);

const projects: Project[] = ['WEB', 'PAY', 'SEC', 'FREE'];
const types = ['Version', 'Epic', 'Story'];
const labels = ['cart', 'ui', 'api'];
const people = ['ada', 'ben', 'cy', 'dot', undefined];
const states = ['todo', 'inProgress', 'done'] as const;

type Random = ReturnType<typeof createRandom>;

const pick = <T>(random: Random, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)];

/** Items with parents among those before them, or wherever; of an unknown parent, or of one that makes a circle. */
function randomItem(random: Random, number: number): WorkItemRecord {
  const project = pick(random, projects);
  const category = pick(random, states);
  const person = pick(random, people);
  const parent = Math.ceil(random() * 70);
  return fakeItem(number, {
    key: `${project}-${number}`,
    project: { id: project, name: project },
    type: {
      id: String(9 - (number % 3)),
      name: types[number % 3],
    },
    status: { id: category, name: category, category },
    summary: pick(random, ['Pay, "now"', '=1+1', 'Ship it\nsoon']),
    labels: labels.filter(() => random() < 0.3),
    assignee: person ? fakePerson(person) : undefined,
    parent: random() < 0.8 ? { id: `${1000 + parent}` } : undefined,
    flagged: random() < 0.2,
    estimate: random() < 0.5 ? 2 : undefined,
  });
}

function randomQuery(random: Random): WorkItemsQuery {
  const some = <T>(values: readonly T[]) =>
    random() < 0.3 ? [pick(random, values)] : undefined;
  return JSON.parse(
    JSON.stringify({
      entity: pick(random, [undefined, web, shop, harbour]),
      label: some(labels),
      type: some(types),
      statusCategory: some(states),
      text: random() < 0.2 ? 'WEB-1' : undefined,
      openOnly: random() < 0.3 ? true : undefined,
    }),
  );
}

const found = (items: readonly WorkTreeItem[]) =>
  [...flatten(items)].filter(({ context }) => !context).map(({ key }) => key);

/** What a column says, which no cell with a comma comes before. */
const column = (file: string, index: number) =>
  readCsv(file)
    .slice(1)
    .map(cells => cells[index]);

describe.each(databases.eachSupportedId())(
  'lists of work on %s',
  databaseId => {
    let server: WorkServer;

    beforeAll(async () => {
      server = await WorkServer.start(await databases.init(databaseId));
      const random = createRandom(7);
      const items = Array.from({ length: 70 }, (_, index) =>
        randomItem(random, index + 1),
      );
      await server.show({
        WEB: [
          ...types.map((name, index) =>
            fakeType({ id: String(9 - index), name, level: 2 - index }),
          ),
          ...items,
        ],
      });
    });

    afterAll(async () => {
      await server.fixture.stop();
    });

    const seeds = Array.from({ length: 24 }, (_, seed) => seed);

    it.each(seeds)('agree with each other: question %s', async seed => {
      const random = createRandom(seed);
      const query = randomQuery(random) as Record<string, string>;
      const who = pick(random, [undefined, lead, viewer]);
      const keys = await server.keys({ ...query, limit: 3 }, who);
      const all = [...keys.keys];
      for (let { nextCursor } = keys; nextCursor; ) {
        const page = await server.keys(
          { ...query, limit: 3, cursor: nextCursor },
          who,
        );
        all.push(...page.keys);
        expect(page.total).toBe(keys.total);
        nextCursor = page.nextCursor;
      }
      expect(all).toHaveLength(keys.total);
      expect(new Set(all).size).toBe(all.length);

      const deep = { ...query, maxDepth: 100, limit: 500 };
      const tree = await server.tree({ ...deep, sort: 'key' }, who);
      const unlinked = await server.tree({ ...deep, unlinked: true }, who);
      const listed = [...found(tree.items), ...found(unlinked.items)];
      expect(listed.sort()).toEqual([...all].sort());
      expect(tree.total).toBe(tree.items.filter(it => !it.context).length);

      const paged: string[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const page: { items: WorkTreeItem[]; nextCursor?: string } =
          await server.tree(
            { ...deep, sort: 'key', limit: 2, ...(cursor && { cursor }) },
            who,
          );
        paged.push(...page.items.map(({ key }) => key));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(tree.items.map(({ key }) => key));

      const summary = await server.summary({ ...query, limit: 500 }, who);
      expect(summary.total).toBe(tree.total);
      expect(
        summary.items.map(({ root, progress, open, blocked, context }) => ({
          key: root?.key,
          progress,
          open,
          blocked,
          context,
        })),
      ).toEqual(
        tree.items.map(({ key, progress, open, blocked, context }) => ({
          key,
          progress,
          open,
          blocked,
          context,
        })),
      );

      expect(column(await server.csv('keys', query, who), 1)).toEqual(all);
      const file = await server.csv(
        'tree',
        { ...query, maxDepth: 100, sort: 'key' },
        who,
      );
      expect(column(file, 4)).toEqual(
        [...flatten(tree.items)].map(({ key }) => key),
      );
      const unexplained = [tree, unlinked].filter(
        ({ items, notes }) => items.length === 0 && notes.length === 0,
      );
      expect(unexplained).toEqual([]);
    });
  },
);
