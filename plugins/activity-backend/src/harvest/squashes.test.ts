import type {
  ActivityRecord,
  ChangeRecord,
} from '@activity-insights/plugin-activity-node';
import {
  createFakeSource,
  createFakeStream,
  fakeCommit,
  fakeSha,
} from '@activity-insights/plugin-activity-node/testUtils';
import type { Knex } from 'knex';
import { Database } from '../store/Database';
import { fakeChange, fakePerson } from '../tests/fakeWork';
import { readContradictions } from '../tests/readContradictions';
import { useReplicas } from '../tests/useReplicas';

const { databaseIds, migrated, replica } = useReplicas();

const copies = 2;

/** Two commits, and what they were squashed into; all by Ada. */
const [first, second, squash] = [2, 4, 6].map(number => fakeCommit(number));

const signatureOf = ({ key, occurredAt, actor }: typeof squash) => ({
  sha: key,
  at: occurredAt,
  by: actor,
});

function change(overrides: Partial<ChangeRecord> = {}): ChangeRecord {
  return fakeChange(1, {
    author: { identity: 'account', id: '17', name: 'Ada' },
    commits: [second.key, first.key],
    squashSha: squash.key,
    signatures: [first, second, squash].map(signatureOf),
    ...overrides,
  });
}

const gone: ActivityRecord = {
  kind: 'tombstone',
  of: 'change',
  id: change().id,
  reason: 'deleted',
};

describe.each(databaseIds)('squash commits on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(databaseId);
  });

  function start() {
    const stream = (resource: string) =>
      createFakeStream({ project: { id: '20', name: 'Web' }, resource });
    const commits = stream('commits');
    const changes = stream('merge_requests');
    const fixture = replica(knex, [
      createFakeSource({
        source: 'gitlab',
        instance: 'acme',
        streams: [commits, changes],
      }),
    ]);
    /** Commits and changes come from streams of their own, so one run after the other says what was first. */
    const read = async (...pages: ActivityRecord[][]) => {
      for (const records of pages) {
        const areCommits = records.every(({ kind }) => kind === 'event');
        (areCommits ? commits : changes).addPage({ records });
        expect(await fixture.run()).toMatchObject({ status: 'completed' });
      }
    };
    return { read, fixture, commits, changes };
  }

  /** Class, account and signer of the squash commit, as the event and as its sighting have them. */
  const settled = async () => {
    const read = new Database(knex).read('contradictions', readContradictions);
    expect(await read).toEqual([]);
    const [row] = await knex('events as e')
      .join('accounts as a', 'a.id', 'e.account_id')
      .leftJoin('accounts as s', 's.id', 'e.signer_id')
      .where('e.sha', squash.key)
      .select('e.class', 'a.external_id as account', 's.external_id as signer');
    return row;
  };

  const byAda = { account: 'ada@mail.example', signer: null };
  const original = { class: 0, ...byAda };
  const copy = { class: copies, ...byAda };

  it.each<[string, ActivityRecord[][]]>([
    ['the change last', [[first, second, squash], [change()]]],
    ['the change first', [[change()], [first, second, squash]]],
    ['what it stands for last', [[squash], [change()], [second], [first]]],
    ['itself last', [[first], [change()], [second], [squash]]],
    [
      'all but one of them, twice',
      [[squash], [first], [second], [change()], [change()]],
    ],
  ])(
    'are copies if all that they stand for is stored: %s',
    async (_, pages) => {
      await start().read(...pages);
      expect(await settled()).toEqual(copy);
      const others = await knex('events').whereNot('sha', squash.key);
      expect(others.map(row => row.class)).toEqual([0, 0]);
      expect(await knex('settle_squashes')).toEqual([]);
    },
  );

  it.each<[string, ActivityRecord[]]>([
    ['only some of it is stored', [first, squash]],
    ['nothing of it is stored', [squash]],
  ])('are none if %s', async (_, records) => {
    await start().read(records, [change()]);
    expect(await settled()).toEqual(original);
  });

  it.each<[string, Partial<ChangeRecord>]>([
    ['nothing tells what they stand for', { commits: [] }],
    [
      'nothing tells when that was written',
      { signatures: [signatureOf(squash)] },
    ],
    ['they stand for themselves', { commits: [squash.key] }],
  ])('are none if %s', async (_, overrides) => {
    await start().read([first, second, squash], [change(overrides)]);
    expect(await settled()).toEqual(original);
  });

  it('are none if they are but another sha of the one commit that they stand for', async () => {
    const resigned = {
      ...first,
      key: squash.key,
      commit: { ...first.commit!, sha: squash.key, committedAt: 9e12 },
    };
    await start().read(
      [first, resigned],
      [
        change({
          commits: [first.key],
          signatures: [first, resigned].map(signatureOf),
        }),
      ],
    );
    expect(await knex('events').orderBy('sha').pluck('class')).toEqual([
      0,
      copies,
    ]);
  });

  it('are copies no more when the change is gone, or names others', async () => {
    const { read } = start();
    await read([first, second, squash], [change()], [gone]);
    expect(await settled()).toEqual(original);
    await read([change()]);
    expect(await settled()).toEqual(copy);
    const others = [second.key, first.key, fakeSha(8)];
    await read([change({ commits: others })]);
    expect(await settled()).toEqual(original);
  });

  it('are copies no more when the source has lost what they stand for', async () => {
    const { read, fixture, commits } = start();
    await read([first], [second, squash], [change()]);
    expect(await settled()).toEqual(copy);
    commits.setPages([{ records: [second, squash] }]);
    await fixture.run('reload');
    expect(await settled()).toEqual(original);
  });

  it('count for the author of the change if somebody else has signed them', async () => {
    const { read } = start();
    const byBen = change({
      author: { identity: 'account', id: '18', name: 'Ben' },
    });
    const credited = { class: 0, account: '18', signer: 'ada@mail.example' };
    await read([squash], [byBen]);
    expect(await settled()).toEqual(credited);
    // Whoever reads it again finds it as it was signed.
    await read([{ ...squash, url: 'https://forge.example/6' }]);
    expect(await settled()).toEqual(credited);
    await read([gone]);
    expect(await settled()).toEqual(original);
  });

  it.each<[string, Partial<ChangeRecord>]>([
    [
      'the same username',
      { author: { identity: 'account', id: '17', username: 'ADA' } },
    ],
    [
      'the same address',
      { author: { ...fakePerson('17'), email: 'Ada@mail.example' } },
    ],
    ['nobody known', { author: undefined }],
    [
      'a bot',
      { author: { identity: 'account', id: '19', name: 'x', kind: 'bot' } },
    ],
  ])(
    'count for whoever signed them if the author is %s',
    async (_, overrides) => {
      const signed = signatureOf(squash);
      const by = { ...signed.by!, username: 'ada' };
      await start().read(
        [squash],
        [change({ ...overrides, signatures: [{ ...signed, by }] })],
      );
      expect(await settled()).toEqual(original);
    },
  );
});
