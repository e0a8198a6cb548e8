import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { Database } from '../../store/Database';

/** What questions about activity are answered with. */
export interface ActivityServices {
  database: Database;
  permissions: Pick<PermissionsService, 'authorize' | 'authorizeConditional'>;
  settings: {
    /** IANA name; UTC if missing. */
    defaultZone?: string;
    /** The smallest number of people that an answer is about, for callers who may not read about single ones. */
    minimumGroupSize: number;
  };
  /** Looks in the catalog for an entity that the store does not know yet. */
  ensureEntity: (entityRef: string) => Promise<void>;
  /** UTC epoch milliseconds. */
  now: () => number;
}
