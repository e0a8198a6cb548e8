import {
  Instant,
  ItemChange,
  ItemFields,
  ItemHistory,
  ItemLink,
  PersonId,
  TeamId,
} from '../model';
import { statusCategoryOf } from './statusCategoryOf';

/** A comment as it reads at a moment. */
export interface CommentState {
  readonly id: number;
  readonly at: Instant;
  readonly by: PersonId;
  readonly body: string;
  /** Of the last edit, or of the comment itself. */
  readonly updatedAt: Instant;
  readonly updatedBy: PersonId;
}

/** A work item as it is at a moment, with that part of its past that still shows. */
export interface ItemState {
  readonly history: ItemHistory;
  readonly fields: ItemFields;
  /** The last moment at which anything of it changed: fields, comments (also deleted ones) or links. */
  readonly updatedAt: Instant;
  /** When its category of status (to do, in progress, done) last changed, at first when it was created. */
  readonly categorySince: Instant;
  /** When it got the resolution that it has. */
  readonly resolvedAt?: Instant;
  /** What the changelog of fields has, oldest first. */
  readonly changes: readonly ItemChange[];
  /** Those not deleted, oldest first. */
  readonly comments: readonly CommentState[];
  /** Those in force. */
  readonly links: readonly ItemLink[];
  /** Whether it has a security level that keeps most accounts away. */
  readonly hidden: boolean;
  /** Where it was before it was moved, oldest first: its old keys still lead to it. */
  readonly earlierPlaces: readonly { team: TeamId; number: number }[];
}

/**
 * A work item at a moment, undefined before it was created and after it was deleted. What lies before the moment has
 * happened; what bears the very same millisecond has not, because a chronicle is whole only up to its horizon.
 */
export function itemAt(
  history: ItemHistory,
  at: Instant,
): ItemState | undefined {
  if (history.createdAt >= at || isBefore(history.deletedAt, at)) {
    return undefined;
  }
  const { hidden } = history;
  return {
    history,
    ...foldChanges(history, at),
    updatedAt: lastTouch(history, at),
    comments: commentsAt(history, at),
    links: history.links.filter(
      link => link.at < at && !isBefore(link.removedAt, at),
    ),
    hidden: isBefore(hidden?.from, at) && !isBefore(hidden?.until, at),
  };
}

function isBefore(moment: Instant | undefined, at: Instant): boolean {
  return moment !== undefined && moment < at;
}

function foldChanges(history: ItemHistory, at: Instant) {
  const changes = history.changes.filter(change => change.at < at);
  const fields = { ...history.initial };
  const earlierPlaces: { team: TeamId; number: number }[] = [];
  let categorySince = history.createdAt;
  let resolvedAt = fields.resolution ? history.createdAt : undefined;

  for (const change of changes) {
    const { team, number, status, resolution } = fields;
    for (const { field, to } of change.fields) {
      Object.assign(fields, { [field]: to });
    }
    if (team !== fields.team || number !== fields.number) {
      earlierPlaces.push({ team, number });
    }
    if (statusCategoryOf(status) !== statusCategoryOf(fields.status)) {
      categorySince = change.at;
    }
    if (resolution !== fields.resolution) {
      resolvedAt = fields.resolution ? change.at : undefined;
    }
  }
  return { changes, fields, earlierPlaces, categorySince, resolvedAt };
}

function commentsAt(history: ItemHistory, at: Instant): CommentState[] {
  return history.comments
    .filter(comment => comment.at < at && !isBefore(comment.deletedAt, at))
    .map(comment => {
      const edit = comment.edits.filter(each => each.at < at).at(-1);
      return {
        id: comment.id,
        at: comment.at,
        by: comment.by,
        body: edit?.body ?? comment.body,
        updatedAt: edit?.at ?? comment.at,
        updatedBy: edit?.by ?? comment.by,
      };
    });
}

function lastTouch(history: ItemHistory, at: Instant): Instant {
  let last = history.createdAt;
  for (const moment of touches(history)) {
    if (moment < at && moment > last) {
      last = moment;
    }
  }
  return last;
}

/** Every moment at which an item changes, its creation and its deletion included, in no order. */
export function* touches(history: ItemHistory): Generator<Instant> {
  yield history.createdAt;
  for (const change of history.changes) {
    yield change.at;
  }
  for (const comment of history.comments) {
    yield comment.at;
    for (const edit of comment.edits) {
      yield edit.at;
    }
    if (comment.deletedAt !== undefined) {
      yield comment.deletedAt;
    }
  }
  for (const link of history.links) {
    yield link.at;
    if (link.removedAt !== undefined) {
      yield link.removedAt;
    }
  }
  if (history.deletedAt !== undefined) {
    yield history.deletedAt;
  }
}
