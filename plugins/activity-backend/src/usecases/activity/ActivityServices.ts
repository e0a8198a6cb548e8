import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { BandSet } from '../../dora/bands/BandSet';
import type { ContributorDirectory } from '../../store/ContributorDirectory';
import type { Database } from '../../store/Database';
import type { AnswerCache } from './AnswerCache';

/** What questions about activity are answered with. */
export interface ActivityServices {
  database: Database;
  /** Who accounts count as. */
  directory: ContributorDirectory;
  permissions: Pick<PermissionsService, 'authorize' | 'authorizeConditional'>;
  settings: {
    /** IANA name; UTC if missing. */
    defaultZone?: string;
    /** The smallest number of people that an answer is about, for callers who may not read about single ones. */
    minimumGroupSize: number;
    /** How the five metrics of DORA are called good or bad; they are not without. */
    doraBands?: BandSet;
  };
  /** Looks in the catalog for an entity that the store does not know yet. */
  ensureEntity: (entityRef: string) => Promise<void>;
  /** Answers that were given before; none are kept without. */
  cache?: AnswerCache;
  /** UTC epoch milliseconds. */
  now: () => number;
}
