import { Instant } from './Instant';

/** Two weeks of a board. Its state follows from the moments: future, active from `startedAt`, closed from `completedAt`. */
export interface Sprint {
  readonly id: number;
  readonly boardId: number;
  readonly name: string;
  readonly goal: string;
  readonly createdAt: Instant;
  readonly startedAt: Instant;
  /** As planned. */
  readonly endsAt: Instant;
  /** As it was. */
  readonly completedAt: Instant;
}

/** A version of a Jira project, what `fixVersions` names. */
export interface Release {
  readonly id: number;
  readonly name: string;
  readonly createdAt: Instant;
  /** A local date, `yyyy-MM-dd`. */
  readonly plannedFor: string;
  readonly releasedAt: Instant;
}
