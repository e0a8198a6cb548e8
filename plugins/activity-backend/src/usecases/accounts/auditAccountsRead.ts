import type { AccountList } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { audited, type OpenAudit } from '../audited';
import type { AccountsQuestion } from './AccountsQuestion';
import { isOwnAccounts } from './isOwnAccounts';

/**
 * Lists accounts, and tells the audit trail, because they have names and addresses: severity `medium` if it is looked for one
 * person, by `user` or by `text`, else `low`; failed if it is refused or fails; once for a list and not for each page.
 * What callers look for in names and addresses is not told: it may be one. Nor is it told when people look at their own.
 *
 * @param openAudit - opens events of the audit trail in the name of who asks
 * @throws whatever `list` throws
 */
export async function auditAccountsRead(
  openAudit: OpenAudit,
  question: AccountsQuestion,
  credentials: BackstageCredentials,
  list: () => Promise<AccountList>,
): Promise<AccountList> {
  const { user, text, cursor } = question;
  if (cursor !== undefined || isOwnAccounts(credentials, user)) return list();
  const isOfOne = user !== undefined || text !== undefined;
  return audited(
    openAudit,
    {
      eventId: 'person-read',
      severityLevel: isOfOne ? 'medium' : 'low',
      meta: metaOf(question),
    },
    list,
  );
}

function metaOf(question: AccountsQuestion): JsonObject {
  const { user, status, source, instance, text } = question;
  return {
    queryType: 'accounts',
    ...(user !== undefined && { persons: [user] }),
    ...(status !== undefined && { status }),
    ...(source !== undefined && { source }),
    ...(instance !== undefined && { instance }),
    ...(text !== undefined && { byText: true }),
  };
}
