import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import { TestDatabases } from '@backstage/backend-test-utils';
import { DoraWorld } from '../../../tests/DoraWorld';
import {
  changeMergedAs,
  deploymentAt,
  hour,
  incident,
} from '../../../tests/fakeService';
import { settleWorkItems } from '../../../harvest/settleWorkItems';
import { deleteExpired } from '../../retention/deleteExpired';
import { enqueueServicesOfUnits } from './enqueueServicesOfProjects';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const story = { type: { id: '1', name: 'Story' } };
const open = { state: 'open', mergedAt: undefined } as const;
const gone = { kind: 'tombstone', reason: 'deleted' } as const;

describe.each(databases.eachSupportedId())(
  'services to settle on %s',
  databaseId => {
    let world: DoraWorld;

    beforeAll(async () => {
      world = await DoraWorld.create(await databases.init(databaseId));
      await world.write(
        deploymentAt(1, 1),
        changeMergedAs(1, 1),
        changeMergedAs(2, 2, open),
        fakeCommit(1),
        incident(1),
        incident(2, story),
      );
    });

    beforeEach(() => world.settle());

    afterAll(async () => {
      await world.knex.destroy();
    });

    const isNoted = async () => {
      await settleWorkItems(world.database);
      return (await world.knex('settle_dora')).length > 0;
    };

    it.each<[string, ActivityRecord, boolean]>([
      ['a deployment', deploymentAt(2, 1), true],
      ['a deployment as it was', deploymentAt(1, 1), false],
      ['a merged change', changeMergedAs(3, 1), true],
      ['a change that is open', changeMergedAs(2, 3, open), false],
      [
        'a change that is not merged after all',
        changeMergedAs(3, 1, open),
        true,
      ],
      ['a commit', fakeCommit(2), true],
      ['a commit as it was', fakeCommit(2), false],
      ['an incident that is over', incident(1, { resolvedAt: hour(9) }), true],
      [
        'another work item',
        incident(2, { ...story, resolvedAt: hour(9) }),
        false,
      ],
      ['an incident that was none', incident(2), true],
      ['an incident that is none any more', incident(2, story), true],
      [
        'an incident that is gone',
        { ...gone, of: 'workItem', id: '1001' },
        true,
      ],
      ['a change that is gone', { ...gone, of: 'change', id: '9001' }, true],
      [
        'a deployment that is gone',
        { ...gone, of: 'deployment', id: '7001' },
        true,
      ],
      [
        'a comment',
        {
          kind: 'event',
          type: 'change_reviewed',
          key: '1',
          title: 'Fine',
          occurredAt: hour(1),
          change: '9002',
        },
        false,
      ],
      [
        'a pipeline',
        {
          kind: 'event',
          type: 'pipeline',
          key: '1',
          title: 'Nightly',
          occurredAt: hour(1),
          metadata: { status: 'success' },
        },
        true,
      ],
    ])('are noted, or not, for %s', async (_, record, expected) => {
      await world.write(record);
      expect(await isNoted()).toBe(expected);
    });

    it('are noted when events expire or are not met again', async () => {
      await world.write(fakeCommit(5));
      await world.settle();
      await world.changes.sweep(1);
      expect(await isNoted()).toBe(true);
      await world.write(fakeCommit(5));
      await world.settle();
      await world.database.write('expire', tx =>
        deleteExpired(tx, Date.UTC(2030, 0), 100, async () => {}),
      );
      expect(await isNoted()).toBe(true);
    });

    it('are those that have a unit', async () => {
      const { database, knex } = world;
      const [{ id }] = await knex('units').select('id');
      await database.write('note', tx => enqueueServicesOfUnits(tx, [id + 1]));
      expect(await knex('settle_dora')).toEqual([]);
      await database.write('note', tx =>
        enqueueServicesOfUnits(tx, [id, id + 1]),
      );
      expect(await knex('settle_dora')).toHaveLength(1);
    });
  },
);
