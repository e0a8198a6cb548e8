import { Instant, PersonId, ServiceId, TeamId } from '../model';
import { Ordinal } from '../work';
import { RepositoryPlan } from './RepositoryPlan';

/**
 * Everything that will happen in a team's repositories, before there are texts, shas and most ids: incidents have to be
 * drafted from it before items have the keys that texts speak of.
 */
export interface DeliveryPlan {
  readonly team: TeamId;
  /** Nothing is missing before it. */
  readonly horizon: Instant;
  /** One for each of the team's services, in their order. */
  readonly repositories: readonly RepositoryPlan[];
  /** Of all its services, in order of time. */
  readonly failures: readonly Failure[];
}

/** A deployment to production that succeeded and broke something. */
export interface Failure {
  /** Such as `berth-planner/f3`: of the whole company, the same whatever the horizon is. */
  readonly key: string;
  readonly service: ServiceId;
  /** The id of the deployment, of the whole site. */
  readonly deployment: number;
  /** When the deployment was through. */
  readonly failedAt: Instant;
  readonly noticedAt: Instant;
  /** When production worked again. */
  readonly recoveredAt: Instant;
  /** Who noticed it and took care: by night whoever is on call. */
  readonly by: PersonId;
  readonly kind: 'rollback' | 'hotfix';
  /** The item whose change broke it; none if it was a change without an item. */
  readonly culprit?: Ordinal;
}
