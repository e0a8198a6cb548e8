import type { Account } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { Tx } from '../../store/Database';
import {
  readAccounts,
  type StoredAccount,
} from '../../store/operations/readAccounts';
import { readCatalogEntity } from '../../store/operations/readCatalogEntity';
import { setManualLink } from '../../store/operations/setManualLink';
import { audited, type OpenAudit } from '../audited';
import type { AccountServices } from './AccountServices';
import { authoriseAccounts } from './authoriseAccounts';
import { describeAccounts } from './describeAccounts';

/** What a person says of an account. */
export interface LinkOrder {
  /** As the caller wrote it: ids are numbers. */
  accountId: string;
  /** Ref of the User whose it is, in lower case; null if it is to belong to nobody. */
  userRef: string | null;
}

/**
 * Links an account to a User, or to nobody, by the word of an administrator. Rules leave it alone from then on. Events that
 * are stored already are theirs from that moment.
 *
 * @throws NotFoundError if there is no such account
 * @throws InputError if the catalog has no such User, or if the account is a bot
 * @throws Refusal (HTTP 403, `not-permitted`)
 */
export async function changeLink(
  services: AccountServices,
  credentials: BackstageCredentials,
  { accountId, userRef }: LinkOrder,
  openAudit: OpenAudit,
): Promise<Account> {
  const { database, explicitLinks } = services;
  const isLink = userRef !== null;
  await audited(
    openAudit,
    {
      eventId: isLink ? 'account-link' : 'account-unlink',
      severityLevel: 'medium',
      meta: { accountId, userRef },
    },
    async () => {
      await authoriseAccounts(services, credentials);
      if (isLink) await services.ensureEntity(userRef);
      return database.write('changeLink', tx => change(tx, accountId, userRef));
    },
    previous => ({ previous }),
  );
  return database.read('describeAccount', async tx => {
    const account = await findAccount(tx, accountId);
    const [described] = await describeAccounts(tx, [account], explicitLinks);
    return described;
  });
}

/** Gives back whose the account was. */
async function change(
  tx: Tx,
  accountId: string,
  userRef: string | null,
): Promise<string | null> {
  const { id, kind } = await findAccount(tx, accountId);
  if (userRef !== null && kind === 'bot') {
    throw new InputError(
      `Account ${id} is a bot: what bots do is nobody's work, so it cannot be linked to a User`,
    );
  }
  if (userRef !== null && !(await readCatalogEntity(tx, userRef))) {
    throw new InputError(`Invalid 'userRef': the catalog has no ${userRef}`);
  }
  return setManualLink(tx, id, userRef);
}

async function findAccount(tx: Tx, accountId: string): Promise<StoredAccount> {
  // Longer ones are no ids of the database, which would refuse to look for them.
  const id = /^\d{1,9}$/.test(accountId) ? Number(accountId) : undefined;
  const page = { after: 0, limit: 1 };
  const [account] =
    id === undefined ? [] : await readAccounts(tx, { id }, page);
  if (!account) throw new NotFoundError(`There is no account ${accountId}`);
  return account;
}
