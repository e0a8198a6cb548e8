import { TestDatabases } from '@backstage/backend-test-utils';
import { DoraWorld } from '../../../tests/DoraWorld';
import { deploymentAt, hour, incident } from '../../../tests/fakeService';
import { fakeEntry } from '../../../tests/fakeWork';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'incidents of a service on %s',
  databaseId => {
    let world: DoraWorld;

    beforeAll(async () => {
      world = await DoraWorld.create(await databases.init(databaseId));
    });

    afterAll(async () => {
      await world.knex.destroy();
    });

    it.each([
      ['type=*cident', true],
      ['label=work-*', true],
      ['status=open', true],
      ['status=do?e', true],
      ['project=web', true],
      ['type=Incident&status=open&project=WEB', true],
      ['type=Incident&status=broken', false],
      ['label=out*, project=OPS', false],
    ])('are found by %s', async (incidents, expected) => {
      await world.say({ incidents });
      await world.write(
        deploymentAt(1, 0),
        incident(1, { labels: ['Work-support'] }),
        fakeEntry(1, 0, {
          actor: undefined,
          at: hour(6),
          from: '1',
          fromText: 'Open',
          to: '5',
          toText: 'Done',
        }),
      );
      await world.settle();
      expect((await world.story()).incidents).toEqual(
        expected ? { 'Outage 1': 1 } : {},
      );
    });
  },
);
