import type { ActivityServices } from '../activity/ActivityServices';

/** What saved views are kept and shown with. */
export type ViewServices = Pick<
  ActivityServices,
  'database' | 'permissions' | 'ensureEntity'
>;
