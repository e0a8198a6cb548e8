import type { ActorRecord } from '@activity-insights/plugin-activity-node';
import { cutText } from './cutText';

/**
 * Who somebody is to git: an e-mail address in any case, or a name if there is no address. Undefined if there is neither.
 *
 * @param name - after the mailmap, as is the address
 */
export function toActor(name: string, email: string): ActorRecord | undefined {
  const shownName = cutText(name.trim());
  const shownEmail = cutText(email.trim());
  if (shownEmail === '' && shownName === '') {
    return undefined;
  }
  return {
    identity: 'email',
    id: shownEmail === '' ? `name:${shownName}` : shownEmail.toLowerCase(),
    ...(shownName !== '' && { name: shownName }),
    ...(shownEmail !== '' && { email: shownEmail }),
  };
}
