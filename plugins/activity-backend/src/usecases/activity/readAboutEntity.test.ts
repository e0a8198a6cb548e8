import { TestDatabases } from '@backstage/backend-test-utils';
import { Database } from '../../store/Database';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { readAboutEntity } from './readAboutEntity';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('readAboutEntity', () => {
  async function world() {
    const knex = await databases.init('SQLITE_3');
    const seed = await ActivitySeed.create(knex);
    await seed.entity('group:default/known');
    const looked: string[] = [];
    const services = {
      database: new Database(knex),
      ensureEntity: async (ref: string) => {
        looked.push(ref);
        if (ref === 'group:default/new') await seed.entity(ref);
      },
    };
    const read = (ref?: string) =>
      readAboutEntity(services, 'test', ref, async (_, entity) => entity ?? 0);
    return { looked, read };
  }

  it('asks the catalog only for what the store does not have', async () => {
    const { looked, read } = await world();
    expect(await read()).toBe(0);
    expect(await read('group:default/known')).toEqual({
      ref: 'group:default/known',
      kind: 'group',
    });
    expect(looked).toEqual([]);
    expect(await read('group:default/new')).toMatchObject({
      ref: 'group:default/new',
    });
    expect(await read('group:default/new')).toBeDefined();
    expect(looked).toEqual(['group:default/new']);
  });

  it('names what nobody knows', async () => {
    const { looked, read } = await world();
    await expect(read('group:default/none')).rejects.toThrow(
      'Nothing is known of the entity group:default/none',
    );
    expect(looked).toEqual(['group:default/none']);
  });
});
