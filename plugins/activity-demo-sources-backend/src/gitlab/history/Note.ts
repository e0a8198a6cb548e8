import { Deed } from '../../chronicle/changeAt';
import { Instant, PersonId } from '../../model';

/** What a note stands at. */
export interface Noteable {
  readonly type: 'MergeRequest' | 'Issue';
  readonly id: number;
  readonly iid: number;
}

/** A comment, or what the system noted, as it is at a moment. */
export interface Note {
  readonly id: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly noteable: Noteable;
  readonly updatedAt: Instant;
  readonly body: string;
  readonly system: boolean;
  /** The first note of its thread, which may be itself. */
  readonly thread: number;
  /** None stands alone and cannot be resolved. */
  readonly type?: 'DiffNote' | 'DiscussionNote';
  readonly resolved?: Deed;
}
