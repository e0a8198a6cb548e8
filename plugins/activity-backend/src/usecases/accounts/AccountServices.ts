import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { ExplicitLink } from '../../config';
import type { Database } from '../../store/Database';

/** What questions about accounts are answered with. */
export interface AccountServices {
  database: Database;
  permissions: Pick<PermissionsService, 'authorize'>;
  /** Links that the configuration states. */
  explicitLinks: readonly ExplicitLink[];
  /** Looks in the catalog for an entity that the store does not know yet. */
  ensureEntity: (entityRef: string) => Promise<void>;
}
