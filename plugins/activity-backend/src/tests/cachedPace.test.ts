import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { getPace } from '../usecases/activity/getPace';
import { askActivity } from './askActivity';
import { startCachedWorld, team, web } from './cachedWorld';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const question = askActivity({
  entity: web,
  from: '2026-03-02',
  to: '2026-03-16',
  timezone: 'UTC',
});

describe.each(databases.eachSupportedId())('cached pace on %s', databaseId => {
  it('is read with its working hours in one transaction, and follows them', async () => {
    const knex = await databases.init(databaseId);
    const { services, lookups } = await startCachedWorld(knex);
    let transactions = 0;
    knex.on('query', ({ sql }: { sql: string }) => {
      if (sql.startsWith('BEGIN')) transactions += 1;
    });
    const ask = async () => {
      transactions = 0;
      const answer = await getPace(
        services,
        mockCredentials.service(),
        question,
      );
      return { ...answer, transactions };
    };
    const first = await ask();
    expect(first).toMatchObject({
      workingHours: 'Mon-Fri 09:00-17:00',
      inside: { count: 1 },
      evening: { count: 1 },
      transactions: 2,
    });
    expect(await ask()).toEqual({ ...first, transactions: 1 });

    // As the catalog may say at any time, without an event more or less.
    await knex('catalog_entities')
      .where({ ref: team })
      .update({ working_hours: 'Mon-Fri 10:00-21:00' });
    const later = await ask();
    expect(later).toMatchObject({
      workingHours: 'Mon-Fri 10:00-21:00',
      inside: { count: 1 },
      evening: { count: 1 },
      transactions: 2,
    });
    expect(await ask()).toEqual({ ...later, transactions: 1 });
    expect(lookups).toEqual(['miss', 'hit', 'miss', 'hit']);
  });
});
