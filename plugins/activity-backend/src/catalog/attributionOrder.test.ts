import { TestDatabases } from '@backstage/backend-test-utils';
import type { Tx } from '../store/Database';
import { setManualLink } from '../store/operations/setManualLink';
import { refreshRollupScopes } from '../store/rollups/refreshRollupScopes';
import { CatalogFixture, catalogEntity, member } from '../tests/CatalogFixture';

jest.mock('../store/rollups/refreshRollupScopes');
const refresh = jest.mocked(refreshRollupScopes);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** What answers depend on beside the events. */
async function readAttribution(tx: Pick<Tx, 'raw'>): Promise<string> {
  const result = await tx.raw(`
    SELECT 'link' AS what, CAST(id AS text) AS a, user_ref AS b FROM accounts
    WHERE user_ref IS NOT NULL
    UNION ALL SELECT type, from_ref, to_ref FROM catalog_relations
    UNION ALL SELECT 'unit', CAST(unit_id AS text), component_ref FROM unit_components
    UNION ALL SELECT 'member ' || coalesce(valid_to, 0), user_ref, group_ref FROM memberships
    ORDER BY 1, 2, 3`);
  return JSON.stringify(result.rows ?? result);
}

describe.each(databases.eachSupportedId())(
  'what wide scopes are made of on %s',
  databaseId => {
    let fixture: CatalogFixture;
    /** What was attributed to whom whenever wide scopes were brought up to date. */
    let refreshed: string[];

    beforeEach(async () => {
      refreshed = [];
      refresh.mockImplementation(async tx => {
        refreshed.push(await readAttribution(tx));
      });
      fixture = await CatalogFixture.create(await databases.init(databaseId), [
        member('ada', 'red'),
        member('ben', 'red'),
        catalogEntity('Group', 'red'),
      ]);
      await fixture.sync.sync();
    });

    const red = catalogEntity('Group', 'red', {
      relations: [['childOf', 'group:default/all']],
    });
    const web = catalogEntity('Component', 'web', {
      annotations: {
        'backstage.io/source-location': 'url:https://code.example/acme/web',
      },
    });

    it.each<[string, (it: CatalogFixture) => Promise<void>]>([
      [
        'a Group gets a parent',
        async it => {
          it.entities = [...it.entities.slice(0, 2), red];
          await it.sync.sync();
        },
      ],
      [
        'a User joins',
        async it => {
          it.entities = [...it.entities, member('cy', 'red')];
          await it.sync.sync();
        },
      ],
      [
        'a membership closes',
        async it => {
          it.entities = [member('ada'), ...it.entities.slice(1)];
          await it.sync.sync();
          await it.pass(1);
          await it.sync.sync();
        },
      ],
      [
        'a new account is linked',
        async it => {
          await it.account('ada@mail.example');
          await it.sync.attributeNew();
        },
      ],
      [
        'a known account is linked',
        async it => {
          await it.account('cy@mail.example');
          await it.sync.attributeNew();
          it.entities = [...it.entities, member('cy')];
          await it.sync.sync();
        },
      ],
      [
        'a person links an account',
        async it => {
          const id = await it.account('cy@mail.example');
          await it.database.write('link', tx =>
            setManualLink(tx, id, 'user:default/ada'),
          );
        },
      ],
      [
        'a new project is mapped',
        async it => {
          it.entities = [...it.entities, web];
          await it.sync.sync();
          await it.project('web', ['code.example/acme/web']);
          await it.sync.attributeNew();
        },
      ],
      [
        'a known project is mapped',
        async it => {
          await it.project('web', ['code.example/acme/web']);
          await it.sync.attributeNew();
          it.entities = [...it.entities, web];
          await it.sync.sync();
        },
      ],
    ])('is brought up to date once, last, when %s', async (_, change) => {
      refreshed = [];
      await change(fixture);
      expect(refreshed).toEqual([await readAttribution(fixture.knex)]);
    });

    it('is left alone when nothing is attributed differently', async () => {
      const id = await fixture.account('nobody@mail.example');
      await fixture.project('lib', ['code.example/acme/lib']);
      refreshed = [];
      fixture.entities = [...fixture.entities, member('cy'), web];
      await fixture.sync.sync();
      await fixture.database.write('unlink', tx => setManualLink(tx, id, null));
      expect(refreshed).toEqual([]);
    });
  },
);
