/**
 * Who did something, as the source knows them.
 *
 * @public
 */
export interface ActorRecord {
  /**
   * How `id` is to be read. `email`: an e-mail address, which is one identity whatever repository or system showed it
   * (authors of commits). `account`: the source's own id of the account, which means something on its instance only.
   */
  identity: 'email' | 'account';
  id: string;
  name?: string;
  username?: string;
  email?: string;
  /**
   * Other addresses that the source itself says are theirs. Not what they may have signed something with: whatever was signed with
   * one of these, anywhere, counts as theirs.
   */
  otherEmails?: string[];
  /** `bot` when the source itself says so; names and patterns are the host's business. */
  kind?: 'human' | 'bot';
  /** IANA name of the zone that the account is set to, where the source tells. It is the actor's own, never the reader's. */
  timeZone?: string;
}
