import { Act } from '../../company';
import { PersonId } from '../../model';

/**
 * How it ends: finished; turned down before it began; given up while it was worked on; waiting in the backlog for ever;
 * begun and never finished.
 */
export type Fate = 'done' | 'declined' | 'abandoned' | 'waiting' | 'stuck';

/** A stretch within the work, from one act to another. */
export interface Interval {
  readonly from: Act;
  readonly to: Act;
}

/** Who does what with an item when, as far as there is a plan in it. Later acts are missing if they never come. */
export interface Schedule {
  readonly fate: Fate;
  readonly assignee: PersonId;
  /** When it was understood and estimated. */
  readonly refined: Act;
  /** When it was put into a sprint, and which: an ordinal of the team's sprints. */
  readonly planned?: Act & { readonly sprint: number };
  /** When it was taken out of that sprint again, before it was put into a later one. */
  readonly postponed?: Act & {
    readonly next: Act & { readonly sprint: number };
  };
  readonly started?: Act;
  readonly blocked?: Interval;
  /** When the one who began handed it over to the assignee. */
  readonly handedOver?: Act & { readonly from: PersonId };
  readonly review?: Act;
  /** Back to work after a review, then in review again. */
  readonly rework?: Interval;
  /** When it was finished, turned down or given up. */
  readonly closed?: Act;
  readonly reopened?: Interval;
}
