import { TestDatabases } from '@backstage/backend-test-utils';
import { readLinkingUsers } from '../../catalog/readLinkingUsers';
import { CatalogFixture, member } from '../../tests/CatalogFixture';
import { planLinks, writeLinks } from './linkAccounts';
import { planPendingLinks, writePendingLinks } from './linkPendingAccounts';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('a link on %s', databaseId => {
  let fixture: CatalogFixture;

  beforeEach(async () => {
    fixture = await CatalogFixture.create(await databases.init(databaseId), [
      member('ada', 'red'),
      member('ben', 'red'),
    ]);
    await fixture.sync.sync();
  });

  const linkOf = async (id: number) => {
    const row = await fixture.knex('accounts').where({ id }).first();
    return [row.user_ref, row.linked_by];
  };

  it('goes on waiting when an account has changed since it was looked at', async () => {
    const id = await fixture.account('x@mail.example', { username: 'x' });
    const plan = await fixture.database.read('plan', tx =>
      planPendingLinks(tx, []),
    );
    await fixture.knex('accounts').where({ id }).update({ username: 'ben' });
    await fixture.database.write('write', tx => writePendingLinks(tx, plan));
    await fixture.sync.attributeNew();
    expect(await linkOf(id)).toEqual(['user:default/ben', 'username']);
  });

  it('does not overrule what a person has decided since it was looked at', async () => {
    const id = await fixture.account('ada@mail.example');
    const usersOf = await readLinkingUsers(fixture.database);
    const { changes } = await fixture.database.read('plan', tx =>
      planLinks(tx, { hosts: new Map(), usersOf, explicit: [] }, 0),
    );
    expect(changes.links).toHaveLength(1);
    const manual = { user_ref: 'user:default/ben', linked_by: 'manual' };
    await fixture.knex('accounts').where({ id }).update(manual);
    await fixture.database.write('write', tx => writeLinks(tx, changes));
    await fixture.sync.sync();
    expect(await linkOf(id)).toEqual(['user:default/ben', 'manual']);
  });
});
