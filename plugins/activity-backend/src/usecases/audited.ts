import type {
  AuditorServiceEvent,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';

/** What is told to the audit trail. It holds ids, refs and scopes only, nothing that a source has given. */
export interface AuditedAction {
  eventId:
    | 'reload-start'
    | 'run-cancel'
    | 'run-replace'
    | 'rollup-rebuild'
    | 'account-link'
    | 'account-unlink'
    | 'person-read'
    | 'deployment-report'
    | 'incident-report'
    | 'view-save'
    | 'view-delete';
  severityLevel: AuditorServiceEventSeverityLevel;
  meta: JsonObject;
}

/** Opens an event of the audit trail; who is bound to a request adds its actor. */
export type OpenAudit = (action: AuditedAction) => Promise<AuditorServiceEvent>;

/**
 * Does something, and tells the audit trail before and after, also when it fails.
 *
 * @param tell - what the audit trail learns of the result
 * @throws whatever `run` throws
 */
export async function audited<T>(
  openAudit: OpenAudit,
  action: AuditedAction,
  run: () => Promise<T>,
  tell?: (result: T) => JsonObject,
): Promise<T> {
  const event = await openAudit(action);
  try {
    const result = await run();
    await event.success(tell && { meta: tell(result) });
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
