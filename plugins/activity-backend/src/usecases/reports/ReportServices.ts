import type { ActivityServices } from '../activity/ActivityServices';

/** What reports are taken with. */
export interface ReportServices
  extends Pick<
    ActivityServices,
    'database' | 'permissions' | 'ensureEntity' | 'now'
  > {
  /** Makes services of Components that have none and are reported of. */
  keepServices: () => Promise<void>;
  /** Says that there are services to settle. */
  wake: () => void;
}
