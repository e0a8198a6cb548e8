import { accountListSchema } from '@activity-insights/plugin-activity-common';
import type { ActivityApi } from '../../backend/ActivityApi';
import type { LinkedUsers } from '../truth/ScopeOfWork';

/** Whose accounts are linked is what the harvest has found out; it is taken as it is. */
export async function readLinkedUsers(api: ActivityApi): Promise<LinkedUsers> {
  const linked = { jira: new Set<string>(), gitlab: new Set<string>() };
  let cursor: string | undefined;
  do {
    const parameters = new URLSearchParams({ status: 'linked' });
    if (cursor !== undefined) parameters.set('cursor', cursor);
    const path = `activity/accounts?${parameters}`;
    const { status, text } = await api.send('GET', path);
    if (status !== 200) throw new Error(`GET ${path} was answered ${status}`);
    const page = accountListSchema.parse(JSON.parse(text));
    for (const { source, userRef } of page.items) {
      if (userRef && (source === 'jira' || source === 'gitlab')) {
        linked[source].add(userRef);
      }
    }
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return linked;
}
