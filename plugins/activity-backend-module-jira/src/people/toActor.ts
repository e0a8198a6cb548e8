import type { ActorRecord } from '@activity-insights/plugin-activity-node';
import { IANAZone } from 'luxon';
import { isRecord, textOf } from '../fields/rawValues';

/** What Cloud puts in the place of accounts that it has lost; it stands for many people. */
const lostAccount = 'unknown';

/**
 * Who a user of Jira is. Cloud knows people by `accountId`, Data Center by `key`, which outlives a change of the name, and
 * very old servers by `name` alone. What Jira hides from the reader, such as the e-mail address, is missing.
 *
 * @param user - as in an issue, a comment or a changelog; unchecked
 * @returns undefined if there is nobody, as on histories that were made anonymous
 */
export function toActor(user: unknown): ActorRecord | undefined {
  if (!isRecord(user)) return undefined;
  const username = textOf(user.name);
  const id = textOf(user.accountId) ?? textOf(user.key) ?? username;
  if (id === undefined || user.accountId === lostAccount) return undefined;
  const name = textOf(user.displayName);
  const email = emailOf(user.emailAddress);
  const timeZone = textOf(user.timeZone);
  return {
    identity: 'account',
    id,
    ...(name !== undefined && { name }),
    ...(username !== undefined && { username }),
    ...(email !== undefined && { email }),
    ...(user.accountType === 'app' && { kind: 'bot' }),
    ...(timeZone !== undefined &&
      IANAZone.isValidZone(timeZone) && { timeZone }),
  };
}

/** Servers that are set up so show addresses as `ada at tidewater.example`: nobody is found by that. */
function emailOf(value: unknown): string | undefined {
  const text = textOf(value);
  return text?.includes('@') ? text : undefined;
}
