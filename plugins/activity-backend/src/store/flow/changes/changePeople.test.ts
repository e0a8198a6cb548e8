import type { Knex } from 'knex';
import { settleWorkItems } from '../../../harvest/settleWorkItems';
import { createBotRule } from '../../../records/botRule';
import { toAccountDraft } from '../../../records/accountDraft';
import { fakeChange, fakePerson } from '../../../tests/fakeWork';
import { fakeReview, openedAt, readFlow } from '../../../tests/flowOfChanges';
import {
  startDeliverySources,
  type DeliverySources,
} from '../../../tests/startDeliverySources';
import { useReplicas } from '../../../tests/useReplicas';
import { Database } from '../../Database';
import { internAccounts } from '../../operations/internAccounts';
import { writeLinks } from '../../operations/linkAccounts';
import { setManualLink } from '../../operations/setManualLink';

const { databaseIds, migrated, replica } = useReplicas();

const seen = { pickup: 29, review: 30, reviews: 1, reviewers: 1 };
const unseen = { pickup: null, review: null, reviews: 0, reviewers: 0 };

describe.each(databaseIds)('who has looked at a change on %s', databaseId => {
  let knex: Knex;
  let database: Database;
  let sources: DeliverySources;

  beforeEach(async () => {
    knex = await migrated(databaseId);
    database = new Database(knex);
    sources = startDeliverySources(knex, replica);
  });

  const accountOf = async (externalId: string) =>
    (await knex('accounts').where({ external_id: externalId }).first()).id;

  async function flow() {
    await settleWorkItems(database);
    return readFlow(knex);
  }

  /** What another process finds out about somebody who is known already. */
  async function turn(externalId: string, kind: 'human' | 'bot') {
    const { instance_id: instanceId } = await knex('accounts')
      .where({ external_id: externalId })
      .first();
    const actor = { ...fakePerson(externalId), kind };
    const draft = toAccountDraft(actor, createBotRule([]))!;
    await database.write('intern', tx =>
      internAccounts(tx, [{ draft, instanceId }]),
    );
  }

  it('is no bot, also if that is found out later', async () => {
    await sources.forge(
      fakeChange(1),
      fakeReview(1),
      fakeChange(2, {
        author: fakePerson('cy'),
        approvals: [
          { by: fakePerson('ben'), approvedAt: openedAt + 30 * 60_000 },
        ],
      }),
    );
    expect(await flow()).toMatchObject({ 1: seen, 2: seen });
    await turn('ben', 'bot');
    expect(await flow()).toMatchObject({
      1: { ...unseen, byBot: false },
      2: { ...unseen, byBot: false },
    });
    await turn('cy', 'bot');
    expect(await flow()).toMatchObject({
      1: { byBot: false },
      2: { byBot: true },
    });
    await turn('ben', 'human');
    expect(await flow()).toMatchObject({ 1: seen, 2: seen });
  });

  it('is not its author by another account', async () => {
    await sources.forge(
      fakeChange(1),
      fakeReview(1, { by: fakePerson('ada-at-work') }),
    );
    expect(await flow()).toMatchObject({ 1: seen });
    const link = async (externalId: string, userRef: string | null) => {
      const id = await accountOf(externalId);
      await database.write('link', tx => setManualLink(tx, id, userRef));
    };
    await link('ada', 'user:default/ada');
    await link('ada-at-work', 'user:default/ada');
    expect(await flow()).toMatchObject({ 1: unseen });
    await link('ada-at-work', 'user:default/ada-the-other');
    expect(await flow()).toMatchObject({ 1: seen });
  });

  it('is one person, however many accounts and comments there are', async () => {
    await sources.forge(
      fakeChange(1),
      fakeReview(1),
      fakeReview(1, { key: '2', by: fakePerson('ben-at-work') }),
      fakeReview(1, { key: '3', by: fakePerson('cy') }),
    );
    expect(await flow()).toMatchObject({ 1: { reviews: 3, reviewers: 3 } });
    const from = { userRef: null, linkedBy: null };
    const ids = [await accountOf('ben'), await accountOf('ben-at-work')];
    await database.write('link', tx =>
      writeLinks(tx, {
        links: ids.map(id => ({
          id,
          userRef: 'user:default/ben',
          linkedBy: 'email',
          from,
        })),
        joins: [],
      }),
    );
    // At one instant they were one and the same.
    expect(await flow()).toMatchObject({ 1: { reviews: 2, reviewers: 2 } });
  });
});
