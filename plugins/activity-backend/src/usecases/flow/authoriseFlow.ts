import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ActivityServices } from '../activity/ActivityServices';
import { authoriseWork, type WorkAccess } from '../workItems/authoriseWork';

/**
 * Decides whether the caller may ask about the flow of an entity, and what may be read for the answer.
 *
 * @throws InputError for a User, Refusal (HTTP 403, `not-permitted`) for an entity that may not be read
 */
export async function authoriseFlow(
  services: Pick<ActivityServices, 'database' | 'permissions'>,
  credentials: BackstageCredentials,
  entity: string | undefined,
): Promise<WorkAccess> {
  if (entity?.startsWith('user:')) {
    throw new InputError(
      "Invalid 'entity': numbers about how work flows are not given of one person; ask for a Group or a Component",
    );
  }
  return authoriseWork(services, credentials, { entity, assignees: [] });
}
