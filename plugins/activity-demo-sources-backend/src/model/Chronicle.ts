import { Instant } from './Instant';
import { ItemHistory } from './ItemHistory';
import { Release, Sprint } from './Sprint';
import { RepositoryHistory } from './RepositoryHistory';
import { TeamId } from './Team';

/** The life of one team: its Jira project and its repositories. Everything is in order of time, then of id. */
export interface Chronicle {
  readonly team: TeamId;
  /** Nothing is missing before it; what lies after it is not complete. */
  readonly horizon: Instant;
  /** Of work items that were created in the team's project, wherever they are now. */
  readonly items: readonly ItemHistory[];
  /** Of work items of other teams that were moved here: the same objects as in the other chronicle. */
  readonly arrivals: readonly ItemHistory[];
  readonly sprints: readonly Sprint[];
  readonly releases: readonly Release[];
  /** One for each of the team's services, in their order. */
  readonly repositories: readonly RepositoryHistory[];
}
