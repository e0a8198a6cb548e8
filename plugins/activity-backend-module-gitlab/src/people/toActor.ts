import type { ActorRecord } from '@activity-insights/plugin-activity-node';
import type { GitlabUser } from './userSchema';

/** The accounts that GitLab makes for access tokens of projects and groups, for service accounts, and for itself. */
const botUsernames = [
  /^(project|group)_\d+_bot(_?[0-9a-z]+)?$/i,
  /^service_account(_(group|project)_\d+)?_[0-9a-z]+$/i,
  /^(alert|support|migration|security|automation|visual-review|duo-code-review)-bot\d*$/i,
  /^gitlab-security-policy-project-\d+-bot/i,
  /^gitlabduo$/i,
];

/** Whom GitLab puts in the place of everybody whose account was deleted. */
const ghostUsername = /^ghost\d*$/i;

/**
 * Who somebody is to GitLab: an account of the instance, by its number. An address is known only if its owner shows it.
 *
 * @returns undefined for nobody, and for the ghost, which stands for many people
 */
export function toActor(user: GitlabUser | undefined): ActorRecord | undefined {
  const username = user?.username?.trim() || undefined;
  if (!user || (username && ghostUsername.test(username))) return undefined;
  const name = user.name?.trim() || undefined;
  const [email, ...otherEmails] = addressesOf(user);
  const isBot =
    user.bot === true ||
    botUsernames.some(pattern => pattern.test(username ?? ''));
  return {
    identity: 'account',
    id: `${user.id}`,
    ...(name && { name }),
    ...(username && { username }),
    ...(email && { email }),
    ...(otherEmails.length > 0 && { otherEmails }),
    ...(isBot && { kind: 'bot' }),
  };
}

/** Those that are shown, each once; that which its owner shows to all comes first. */
function addressesOf({
  public_email: shown,
  email,
  commit_email: signing,
}: GitlabUser): string[] {
  const addresses = [shown, email, signing]
    .map(address => address?.trim() ?? '')
    .filter(address => address.includes('@'));
  return [...new Set(addresses)];
}
