import { Instant } from './Instant';
import {
  ChangeHistory,
  RepositoryHistory,
  TicketHistory,
} from './RepositoryHistory';

/** What there is to know of a merge request at a moment without its life. */
export interface ChangeSketch {
  readonly id: number;
  readonly iid: number;
  readonly openedAt: Instant;
  /** When anything about it changed last, comments included. */
  readonly updatedAt: Instant;
  readonly state: 'opened' | 'closed' | 'merged';
  readonly mergedAt?: Instant;
}

/** The merge requests of one service, to look things up in. Places are from 0, in order of iid. */
export interface ServiceChanges {
  /** Nothing is missing before it. */
  readonly horizon: Instant;
  readonly size: number;
  /** The service's issues in GitLab, which are few. */
  readonly tickets: readonly TicketHistory[];
  /** None if it was not opened before. */
  sketch(place: number, at: Instant): ChangeSketch | undefined;
  /** Whether anything may have happened to the repository, or in its project, from a moment on, until before another one. */
  isBusy(from: Instant, to: Instant): boolean;
  /** A whole life, with the pushes to its branch at least. */
  at(place: number): {
    change: ChangeHistory;
    repository: Pick<RepositoryHistory, 'refs'>;
  };
}
