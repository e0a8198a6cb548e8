import { Instant, PersonId } from '../../model';
import { ChangePlan } from '../ChangePlan';
import { Deployed } from './Deployed';
import { Queue } from './Queue';

/** How a service comes to production: after each merge, once a day, or in versions every other week. */
export type ReleaseStyle = 'continuous' | 'daily' | 'versions';

/** What happens to a repository that has to do with its coming to production. */
export type Occurrence = { readonly at: Instant } & (
  | {
      readonly kind: 'landed';
      readonly change: ChangePlan;
      /** Its pipeline is planned already. */
      readonly built: boolean;
    }
  /** Production is to get the default branch, or a version. */
  | {
      readonly kind: 'rollout';
      readonly by: PersonId;
      readonly what?: Deployed;
    }
  | { readonly kind: 'train' }
  /** A line of versions begins. */
  | { readonly kind: 'cut' }
  /** Somebody asks for what has landed since in the newest version. */
  | { readonly kind: 'wish'; readonly minor: number }
  | { readonly kind: 'patch'; readonly minor: number }
);

export type Occurrences = Queue<Occurrence>;
