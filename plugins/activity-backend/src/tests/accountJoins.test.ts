import type {
  ActivityRecord,
  ActorRecord,
} from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { attributeAll, attributePending } from '../catalog/attributeActivity';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import { readChangeAuthors } from '../store/operations/readChangeAuthors';
import { resolveAccounts } from '../store/operations/resolvePersonAccounts';
import { setManualLink } from '../store/operations/setManualLink';
import { fakeChange } from './fakeWork';
import { useReplicas } from './useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

const ada = 'user:default/ada';
const mail = 'ada@home.example';
const noReply = '17-ada@users.noreply.gitlab.example';

const commitBy = (number: number, id: string, name = 'A. L.') =>
  fakeCommit(number, { actor: { identity: 'email', id, name, email: id } });

const account = (overrides: Partial<ActorRecord> = {}): ActorRecord => ({
  identity: 'account',
  id: '17',
  name: 'Ada Lind',
  username: 'alind',
  ...overrides,
});

const changeBy = (author: ActorRecord, number = 1) =>
  fakeChange(number, { author, reviewers: [], mergedBy: undefined });

describe.each(databaseIds)('addresses of accounts on %s', databaseId => {
  let knex: Knex;
  let database: Database;

  beforeEach(async () => {
    knex = await migrated(databaseId);
    database = new Database(knex);
  });

  function start(instance = 'gitlab.example') {
    const streams = ['commits', 'merge_requests'].map(resource =>
      createFakeStream({ project: { id: '20', name: 'Web' }, resource }),
    );
    const fixture = replica(
      knex,
      [createFakeSource({ source: 'gitlab', instance, streams })],
      {
        loop: {
          afterRead: async () => {
            await attributePending(database, []);
          },
        },
      },
    );
    return async (...pages: ActivityRecord[][]) => {
      for (const records of pages) {
        const areCommits = records.every(({ kind }) => kind === 'event');
        streams[areCommits ? 0 : 1].addPage({ records });
        await fixture.run();
      }
      await attributePending(database, []);
    };
  }

  const identify = (kind: string, value: string, userRef = ada) =>
    knex('user_identities').insert({ user_ref: userRef, kind, value });

  /** Each address with the account that it belongs to, the User and why; then the same of accounts. */
  const told = async () => {
    const rows = await knex('accounts as a')
      .leftJoin('accounts as h', 'h.id', 'a.same_as')
      .orderBy('a.external_id')
      .select(
        'a.external_id',
        'h.external_id as owner',
        'a.user_ref',
        'a.linked_by',
      );
    return rows.map(row =>
      [row.external_id, row.owner, row.user_ref, row.linked_by]
        .map(it => it ?? '-')
        .join(' '),
    );
  };

  it.each<[string, ActivityRecord[][]]>([
    [
      'the account first',
      [[changeBy(account({ email: 'Ada@Home.example' }))], [commitBy(1, mail)]],
    ],
    [
      'the address first',
      [[commitBy(1, mail)], [changeBy(account({ otherEmails: [mail] }))]],
    ],
    [
      'the account without it first',
      [
        [changeBy(account())],
        [commitBy(1, mail)],
        [changeBy(account({ otherEmails: [mail] }), 2)],
      ],
    ],
  ])('belong to whom the system gives them: %s', async (_, pages) => {
    await start()(...pages);
    expect(await told()).toEqual(['17 - - -', `${mail} 17 - -`]);
  });

  it.each<[string, ActivityRecord[][]]>([
    ['the account first', [[changeBy(account())], [commitBy(1, noReply)]]],
    ['the address first', [[commitBy(1, noReply)], [changeBy(account())]]],
  ])(
    'that go nowhere belong to the account of that number: %s',
    async (_, pages) => {
      await start()(...pages);
      expect(await told()).toEqual(['17 - - -', `${noReply} 17 - -`]);
    },
  );

  it('belong to nobody elsewhere, of another number, of a bot, or of two', async () => {
    await start()(
      [
        commitBy(1, '17-ada@users.noreply.other.example'),
        commitBy(2, '18-ada@users.noreply.gitlab.example'),
        commitBy(3, mail),
        commitBy(4, 'ci@home.example'),
      ],
      [
        changeBy(account({ otherEmails: [mail] })),
        changeBy({ ...account({ otherEmails: [mail] }), id: '19' }, 2),
        changeBy(
          { ...account({ email: 'ci@home.example', kind: 'bot' }), id: '20' },
          3,
        ),
      ],
    );
    expect(await knex('accounts').whereNotNull('same_as')).toEqual([]);
  });

  it('count as one contributor with the account', async () => {
    await start()(
      [commitBy(1, mail), commitBy(2, noReply)],
      [changeBy(account({ email: mail }))],
    );
    await attributeAll(database, []);
    expect(await told()).toEqual([
      '17 - - -',
      `${noReply} 17 - -`,
      `${mail} 17 - -`,
    ]);
    const everybody = await database.read('directory', tx =>
      new ContributorDirectory().read(tx),
    );
    const who = [...everybody.values()];
    expect(new Set(who.map(it => it.contributor)).size).toBe(1);
    // Whatever they sign as.
    expect(new Set(who.map(it => it.person))).toEqual(
      new Set(['name:ada lind']),
    );
    const [{ id }] = await knex('accounts').where({ external_id: '17' });
    const theirs = await database.read('person', tx =>
      resolveAccounts(tx, [id]),
    );
    expect(theirs).toHaveLength(3);
  });

  it('give the account a User, and follow it', async () => {
    await identify('email', mail);
    const read = start();
    await read(
      [changeBy(account())],
      [commitBy(1, mail), commitBy(2, noReply)],
    );
    expect(await told()).toEqual([
      '17 - - -',
      `${noReply} 17 - -`,
      `${mail} - ${ada} email`,
    ]);
    await read([changeBy(account({ otherEmails: [mail] }), 2)]);
    const joined = [
      `17 - ${ada} email`,
      `${noReply} 17 ${ada} account`,
      `${mail} 17 ${ada} email`,
    ];
    expect(await told()).toEqual(joined);
    await attributeAll(database, []);
    expect(await told()).toEqual(joined);
  });

  it('follow an account that a person has linked', async () => {
    await start()([changeBy(account())], [commitBy(1, noReply)]);
    const [{ id }] = await knex('accounts').where({ external_id: '17' });
    const link = (userRef: string | null) =>
      database.write('link', tx => setManualLink(tx, id, userRef));
    await link(ada);
    await attributePending(database, []);
    expect(await told()).toEqual([
      `17 - ${ada} manual`,
      `${noReply} 17 ${ada} account`,
    ]);
  });

  it('are suggested to whoever has opened the changes that they sign', async () => {
    const [own, other] = [fakeCommit(1).key, fakeCommit(3).key];
    await start()([
      ...[changeBy(account()), changeBy({ ...account(), id: '18' }, 2)].map(
        (change, index) => ({ ...change, commits: index ? [other] : [own] }),
      ),
    ]);
    await start('other.example')([
      commitBy(1, mail),
      commitBy(3, 'ben@mail.example'),
    ]);
    await knex('accounts')
      .where({ external_id: '17' })
      .update({ user_ref: ada });
    const rows = await knex('accounts').orderBy('id');
    const ids = rows.map(({ id }) => id);
    const authors = await database.read('authors', tx =>
      readChangeAuthors(tx, ids),
    );
    const [{ id }] = rows.filter(row => row.external_id === mail);
    expect([...authors]).toEqual([[id, [ada]]]);
  });
});
