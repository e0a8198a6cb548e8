/**
 * The source-neutral kinds of event, one list for every source.
 *
 * A commit happens at its author date, a review is a comment by somebody other than the author of the change.
 *
 * @public
 */
export const eventTypes = [
  'commit',
  'change_opened',
  'change_merged',
  'change_closed',
  'change_reviewed',
  'change_approved',
  'item_created',
  'item_commented',
  'item_status_changed',
  'item_assigned',
  'item_priority_changed',
  'deployment',
  'release',
  'pipeline',
] as const;

/** @public */
export type EventType = (typeof eventTypes)[number];

/**
 * What an answer counts when no `type` filter is given. Deployments, releases and the finer changes of a work item
 * are counted on request only: machines make most of them, or they repeat what another event already says.
 *
 * @public
 */
export const defaultEventTypes: readonly EventType[] = [
  'commit',
  'change_opened',
  'change_merged',
  'change_closed',
  'change_reviewed',
  'change_approved',
  'item_created',
  'item_commented',
  'item_status_changed',
];

/**
 * The kinds of system that activity is harvested from.
 *
 * @public
 */
export const sourceKinds = ['jira', 'gitlab', 'github', 'git'] as const;

/** @public */
export type SourceKind = (typeof sourceKinds)[number];
