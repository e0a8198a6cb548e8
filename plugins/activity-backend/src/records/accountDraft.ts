import type { ActorRecord } from '@activity-insights/plugin-activity-node';
import { isZoneName } from '../time/isZoneName';
import type { BotRule } from './botRule';
import { textOrNull, toStorableText } from './storableText';

/** An account as a record shows it. */
export interface AccountDraft {
  /** E-mail identities are the same on every instance. */
  identity: ActorRecord['identity'];
  externalId: string;
  name: string | null;
  username: string | null;
  email: string | null;
  /** In lower case, in order: addresses that belong to a person's account of a system, the one above among them. */
  addresses: readonly string[];
  kind: 'human' | 'bot';
  /** IANA name; null if it is not known, or is none. */
  timeZone: string | null;
}

/**
 * An address that is signed by a person and by a bot is two accounts, so that what is a bot's does not depend on which
 * of the two was seen first.
 */
export function toAccountDraft(
  actor: ActorRecord | undefined,
  isBot: BotRule,
): AccountDraft | null {
  if (!actor) return null;
  const kind = actor.kind === 'bot' || isBot(actor) ? 'bot' : 'human';
  const id = toStorableText(actor.id);
  const shared = actor.identity === 'email' && kind === 'bot';
  const owns = actor.identity === 'account' && kind === 'human';
  return {
    identity: actor.identity,
    externalId: shared ? `bot:${id}` : id,
    name: textOrNull(actor.name),
    username: textOrNull(actor.username),
    email:
      textOrNull(actor.email) ??
      (actor.identity === 'email' && id.includes('@') ? id : null),
    addresses: owns ? addressesOf(actor) : [],
    kind,
    timeZone:
      actor.timeZone && isZoneName(actor.timeZone) ? actor.timeZone : null,
  };
}

function addressesOf({ email, otherEmails = [] }: ActorRecord): string[] {
  const addresses = [...(email ? [email] : []), ...otherEmails]
    .filter(address => address.includes('@'))
    .map(address => toStorableText(address).trim().toLocaleLowerCase('en-US'));
  return [...new Set(addresses)].sort();
}
