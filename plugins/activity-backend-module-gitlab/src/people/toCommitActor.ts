import type { ActorRecord } from '@activity-insights/plugin-activity-node';
import { cutText } from '../values/cutText';

/** The private address that GitLab gives to an account: its number, its user name, and the host of mail that goes nowhere. */
const privateAddress = /^\d+-([^@]+)@users\.noreply\./i;

/** The address of the account that GitLab makes for an access token. */
const tokenAddress = /^(project|group)_\d+_bot(_[0-9a-z]+)?@/i;

/**
 * Who signed a commit: an e-mail address in any case, or a name if there is no address. Undefined if there is neither.
 *
 * Private addresses name an account of GitLab by its user name, by which it can be told whose they are.
 */
export function toCommitActor(
  writtenName: string,
  writtenEmail: string,
): ActorRecord | undefined {
  const name = cutText(writtenName.trim());
  const email = cutText(writtenEmail.trim());
  if (email === '' && name === '') return undefined;
  const [, username] = privateAddress.exec(email) ?? [];
  return {
    identity: 'email',
    id: email === '' ? `name:${name}` : email.toLowerCase(),
    ...(name !== '' && { name }),
    ...(username && { username }),
    ...(email !== '' && { email }),
    ...(tokenAddress.test(email) && { kind: 'bot' }),
  };
}
