import { GitlabRefusal } from '../GitlabRefusal';
import { AccessLevel } from '../GitlabSettings';
import { Visit } from '../site/Visit';

/** Throws 403 if the account may not do what this level may. */
export function requireLevel({ account }: Visit, level: AccessLevel): void {
  if (account.level < level) throw GitlabRefusal.forbidden();
}
