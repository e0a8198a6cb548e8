import type {
  ActivityRecord,
  DeploymentRecord,
} from '@activity-insights/plugin-activity-node';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  fakeDeployment,
  fakeEntry,
  fakeNobodysChange,
  fakeNobodysItem,
} from '../../tests/fakeWork';
import { WorkWorld } from '../../tests/WorkWorld';
import { resolveQueuedNames } from './resolveQueuedNames';
import { takeQueued } from './takeQueued';
import { enqueueItemsOfProject } from './workItemQueue';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const item = (number: number, earlierKeys: string[] = []) =>
  fakeNobodysItem(number, { earlierKeys });

const entry = (number: number) => fakeEntry(number, 0, { actor: undefined });

const deployment = (overrides: Partial<DeploymentRecord> = {}) =>
  fakeDeployment(1, {
    actor: undefined,
    changes: undefined,
    sha: 'unknown',
    ...overrides,
  });

describe.each(databases.eachSupportedId())(
  'the queue of work items on %s',
  databaseId => {
    let world: WorkWorld;

    beforeEach(async () => {
      world = await WorkWorld.create(await databases.init(databaseId));
    });

    afterEach(() => world.knex.destroy());

    /** Takes everything off the queue: by their ids of the source. */
    const take = async () => {
      await world.database.write('names', tx => resolveQueuedNames(tx, 1_000));
      const queued = await world.queued();
      const left = await world.database.write('items', async tx => {
        await takeQueued(tx, 'settle_work_items', 1_000);
        return tx('settle_work_names');
      });
      expect(left).toEqual([]);
      return queued;
    };

    it.each<[string, ActivityRecord[], ActivityRecord[], string[]]>([
      ['an item that is new', [], [item(1)], ['1001']],
      ['nothing that is as it was', [item(1)], [item(1)], []],
      [
        'an item that has changed',
        [item(1)],
        [fakeNobodysItem(1, { summary: 'Other' })],
        ['1001'],
      ],
      ['the item of an entry', [item(1), item(2)], [entry(1)], ['1001']],
      ['the item that comes after its entry', [entry(1)], [item(1)], ['1001']],
      ['no item that is not there', [], [entry(1)], []],
      [
        'the items that a change names',
        [item(1), item(2), item(3, ['OLD-1'])],
        [fakeNobodysChange(1, { workItemKeys: ['web-1', 'OLD-1', 'X-1'] })],
        ['1001', '1003'],
      ],
      [
        'the items that a change has named',
        [item(1), item(2), fakeNobodysChange(1)],
        [fakeNobodysChange(1, { workItemKeys: ['WEB-2'] })],
        ['1001', '1002'],
      ],
      [
        'the items of changes that a deployment lists',
        [item(1), item(2), fakeNobodysChange(1), fakeNobodysChange(2)],
        [deployment({ changes: ['9001'] })],
        ['1001'],
      ],
      [
        'the items of changes that a deployment has listed',
        [
          item(1),
          item(2),
          fakeNobodysChange(1),
          fakeNobodysChange(2),
          deployment({ changes: ['9001'] }),
        ],
        [deployment({ changes: ['9002'] })],
        ['1001', '1002'],
      ],
      ...(['merge', 'squash', 'head'] as const).map(
        (role): [string, ActivityRecord[], ActivityRecord[], string[]] => [
          `the items of a change of which the ${role} commit is deployed`,
          [
            item(1),
            item(2),
            fakeNobodysChange(1, { [`${role}Sha`]: 'abc' }),
            fakeNobodysChange(2),
          ],
          [deployment({ sha: 'abc' })],
          ['1001'],
        ],
      ),
      [
        'the items of a change that comes after its deployment',
        [item(1), deployment({ changes: ['9001'] })],
        [fakeNobodysChange(1)],
        ['1001'],
      ],
    ])('notes %s', async (_, before, page, noted) => {
      await world.write(...before);
      await take();
      await world.write(...page);
      expect(await take()).toEqual(noted);
    });

    it.each<['workItem' | 'change' | 'deployment', string]>([
      ['workItem', '1001'],
      ['change', '9001'],
      ['deployment', '7001'],
    ])('notes what goes with a %s that is gone', async (kind, id) => {
      await world.write(
        item(1),
        item(2),
        fakeNobodysChange(1),
        deployment({ changes: ['9001'] }),
      );
      await take();
      await world.remove(kind, id);
      expect(await take()).toEqual(['1001']);
      await world.write(
        item(1),
        fakeNobodysChange(1),
        deployment({ changes: ['9001'] }),
      );
      expect(await take()).toEqual(['1001']);
    });

    it('finds by a name what has come since it was noted', async () => {
      const { knex, database } = world;
      await world.write(fakeNobodysChange(1));
      await world.write(item(1));
      await knex('settle_work_items').delete();
      await database.write('names', tx => resolveQueuedNames(tx, 10));
      expect(await world.queued()).toEqual(['1001']);
    });

    it('is taken in portions, each item once', async () => {
      await world.write(item(3), item(1));
      await world.write(item(2), fakeNobodysItem(1, { summary: 'Other' }));
      const ids = await Promise.all(
        ['1001', '1003', '1002'].map(id => world.idOf(id)),
      );
      const portion = (limit: number) =>
        world.database.write('take', tx =>
          takeQueued(tx, 'settle_work_items', limit),
        );
      expect(await portion(2)).toEqual(ids.slice(0, 2));
      expect(await portion(2)).toEqual(ids.slice(2));
      expect(await portion(2)).toEqual([]);
    });

    it('notes the items of a project step by step', async () => {
      await world.write(item(1), item(2), item(3));
      await take();
      const { projectId } = world;
      const step = (after: number) =>
        world.database.write('enqueue', tx =>
          enqueueItemsOfProject(tx, { projectId, after, limit: 2 }),
        );
      const second = await world.idOf('1002');
      expect(await step(0)).toBe(second);
      expect(await step(second)).toBeUndefined();
      expect(await take()).toEqual(['1001', '1002', '1003']);
    });
  },
);
