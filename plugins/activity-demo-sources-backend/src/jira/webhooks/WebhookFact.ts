import { ItemState } from '../../chronicle/itemAt';
import { Instant } from '../../model';

/** Something that happened and that Jira tells those who want to know. */
export interface WebhookFact {
  readonly at: Instant;
  /** Such as `jira:issue_updated` or `sprint_started`. */
  readonly event: string;
  /** The same for every delivery of this fact, and for no other fact. */
  readonly name: string;
  /** What the filter of a webhook is put to; sprints and versions are not filtered. */
  readonly item?: ItemState;
  /** `Secondary` comes from changes in bulk and takes its time. */
  readonly flow: 'Primary' | 'Secondary';
  /** The body, which is written for those only who want it. */
  readonly payload: () => Record<string, unknown>;
}

/** From when, included, until when, excluded. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

export function isWithin(at: Instant | undefined, { from, to }: Span): boolean {
  return at !== undefined && at >= from && at < to;
}
