import type { AccountList } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Tx } from '../../store/Database';
import {
  countAccounts,
  readAccounts,
  readBusiestAccounts,
  type StoredAccount,
} from '../../store/operations/readAccounts';
import type { AccountFilter } from '../../store/operations/selectAccounts';
import type { AccountServices } from './AccountServices';
import type { AccountsQuestion } from './AccountsQuestion';
import {
  readAccountsCursor,
  writeAccountsCursor,
  type AccountsPosition,
} from './accountsCursor';
import { authoriseAccounts } from './authoriseAccounts';
import { describeAccounts } from './describeAccounts';

/**
 * Accounts in the order in which they were found, or with most events first.
 *
 * @throws InputError, Refusal
 */
export async function listAccounts(
  services: AccountServices,
  credentials: BackstageCredentials,
  question: AccountsQuestion,
): Promise<AccountList> {
  const { status, source, instance, user, text, limit } = question;
  await authoriseAccounts(services, credentials, user);
  const position = readAccountsCursor(question);
  const filter = { status, source, instance, text, userRef: user };
  return services.database.read('listAccounts', async tx => {
    const total = position?.total ?? (await countAccounts(tx, filter));
    // One more than is shown tells whether there is a next page.
    const found = await readPage(tx, filter, question, position);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown[limit - 1] : undefined;
    return {
      items: await describeAccounts(
        tx,
        shown.map(({ account }) => account),
        services.explicitLinks,
      ),
      nextCursor:
        last &&
        writeAccountsCursor(
          { id: last.account.id, events: last.events, total },
          question,
        ),
      total,
    };
  });
}

async function readPage(
  tx: Tx,
  filter: AccountFilter,
  { order, limit }: AccountsQuestion,
  position: AccountsPosition | undefined,
): Promise<{ account: StoredAccount; events?: number }[]> {
  const wanted = limit + 1;
  if (order === 'events') {
    const after = position && {
      id: position.id,
      events: position.events ?? 0,
    };
    return readBusiestAccounts(tx, filter, { after, limit: wanted });
  }
  const after = position?.id ?? 0;
  const accounts = await readAccounts(tx, filter, { after, limit: wanted });
  return accounts.map(account => ({ account }));
}
