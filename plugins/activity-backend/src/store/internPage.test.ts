import { TestDatabases } from '@backstage/backend-test-utils';
import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import type { EventRecord } from '@activity-insights/plugin-activity-node';
import type { Knex } from 'knex';
import { toEventDraft } from '../records/eventDraft';
import { ActivitySeed } from '../tests/ActivitySeed';
import { Database } from './Database';
import { InternedIds } from './InternedIds';
import { internPage } from './internPage';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const draftOf = (record: EventRecord) =>
  toEventDraft(record, 'gitlab/main', () => false);

/** By somebody who has an account at the source. */
const byAccount = (number: number, id: string, name: string) =>
  draftOf(fakeCommit(number, { actor: { identity: 'account', id, name } }));

describe.each(databases.eachSupportedId())(
  'names of a page on %s',
  databaseId => {
    let knex: Knex;
    let database: Database;
    let instanceId: number;
    let interned: InternedIds;

    beforeEach(async () => {
      knex = await databases.init(databaseId);
      instanceId = await (
        await ActivitySeed.create(knex)
      ).instance('gitlab', 'main');
      database = new Database(knex);
      interned = new InternedIds();
    });

    const intern = (drafts: ReturnType<typeof draftOf>[], unitId: number = 7) =>
      internPage(
        database,
        { instanceId, viewpoint: { unitId }, drafts },
        interned,
      );

    it('get numbers, the same ones each time', async () => {
      const drafts = [
        draftOf(fakeCommit(0)),
        draftOf(fakeCommit(2)),
        byAccount(4, '17', 'Cy'),
        draftOf(fakeCommit(6, { actor: undefined })),
      ];
      const first = await intern(drafts);
      expect(first.hasNewAccounts).toBe(true);
      const [ada, again, cy, nobody] = drafts.map(first.accountOf);
      expect([ada, cy]).toEqual([expect.any(Number), expect.any(Number)]);
      expect(again).toBe(ada);
      expect(cy).not.toBe(ada);
      expect(nobody).toBeNull();
      const accounts = await knex('accounts as a')
        .join('instances as i', 'i.id', 'a.instance_id')
        .orderBy('i.instance')
        .select('a.id', 'i.instance', 'a.external_id');
      expect(accounts).toEqual([
        { id: ada, instance: '*', external_id: 'ada@mail.example' },
        { id: cy, instance: 'main', external_id: '17' },
      ]);
      expect(await knex('branches').pluck('name')).toEqual(['main']);
      expect(
        await knex('unit_sets').where({ id: first.unitSetId }).pluck('units'),
      ).toEqual(['7']);

      interned = new InternedIds();
      const second = await intern(drafts);
      expect(drafts.map(second.accountOf)).toEqual([ada, ada, cy, null]);
      expect(second.unitSetId).toBe(first.unitSetId);
    });

    it('are remembered, so that nothing is asked for a page without news', async () => {
      const drafts = [draftOf(fakeCommit(0)), byAccount(2, '17', 'Cy')];
      const first = await intern(drafts);
      const write = jest.spyOn(database, 'write');
      const second = await intern([...drafts]);
      expect(write).not.toHaveBeenCalled();
      expect(second.hasNewAccounts).toBe(false);
      expect(drafts.map(second.accountOf)).toEqual(drafts.map(first.accountOf));
      await intern([
        draftOf(fakeCommit(4, { branch: { name: 'new', order: 1 } })),
      ]);
      expect(write).toHaveBeenCalledTimes(1);
      await intern([...drafts], 8);
      expect(write).toHaveBeenCalledTimes(2);
      expect(await knex('branches').orderBy('name').pluck('name')).toEqual([
        'main',
        'new',
      ]);
    });

    it('are asked for again when they were forgotten', async () => {
      const draft = draftOf(fakeCommit(0));
      await intern([draft]);
      await knex('accounts').delete();
      interned.forget();
      const { accountOf } = await intern([draft]);
      expect(await knex('accounts').pluck('id')).toEqual([accountOf(draft)]);
    });

    it('are not lost to a page that is being read while they are forgotten', async () => {
      const known = draftOf(fakeCommit(0));
      const { accountOf } = await intern([known]);
      const write = database.write.bind(database);
      jest.spyOn(database, 'write').mockImplementation(async (...args) => {
        interned.forget();
        return write(...args);
      });
      const page = await intern([known, draftOf(fakeCommit(1))]);
      expect(page.accountOf(known)).toBe(accountOf(known));
    });

    it('change with the account, which then waits to be linked again', async () => {
      await intern([byAccount(0, '17', 'Cy')]);
      await knex('accounts').update({ link_pending: false });
      interned = new InternedIds();
      await intern([byAccount(0, '17', 'Cy')]);
      expect(await knex('accounts').where({ link_pending: true })).toEqual([]);
      interned = new InternedIds();
      await intern([byAccount(0, '17', 'Cy Lin')]);
      expect(
        await knex('accounts').where({ link_pending: true }).pluck('name'),
      ).toEqual(['Cy Lin']);
    });
  },
);

describe.each(databases.eachSupportedId().filter(([id]) => id !== 'SQLITE_3'))(
  'names of pages at the same time on %s',
  databaseId => {
    it('do not wait for a page that names the same, known people', async () => {
      const knex = await databases.init(databaseId);
      const instanceId = await (
        await ActivitySeed.create(knex)
      ).instance('gitlab', 'main');
      const page = {
        instanceId,
        viewpoint: { unitId: 7 },
        drafts: [byAccount(0, '17', 'Cy')],
      };
      const database = new Database(knex);
      await internPage(database, page, new InternedIds());
      const holder = await knex.transaction();
      try {
        await holder('accounts').forUpdate().select();
        const ids = await internPage(database, page, new InternedIds());
        expect(ids.accountOf(page.drafts[0])).toEqual(expect.any(Number));
      } finally {
        await holder.rollback();
      }
    });
  },
);
