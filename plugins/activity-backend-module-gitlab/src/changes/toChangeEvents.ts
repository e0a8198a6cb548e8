import type { EventType } from '@activity-insights/plugin-activity-common';
import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { inOrder } from '../history/inOrder';
import type { GitlabNote } from '../history/noteSchema';
import { notedState } from '../history/notedState';
import { toActor } from '../people/toActor';
import type { GitlabUser } from '../people/userSchema';
import { isApproval } from './approvalsOf';
import type { ChangeHistory } from './ChangeHistory';
import type { GitlabChange } from './changeSchema';
import { mergedAtOf } from './toChangeRecord';

/** What notes about a merge request are about; those about its commits are shown with it by some versions. */
const ownType = 'MergeRequest';

type Fact = Pick<EventRecord, 'type' | 'key' | 'occurredAt' | 'actor' | 'url'>;

/**
 * What happened to a merge request, in order of time. Its keys are unique among the events of their type on the instance:
 *
 * - `change_opened`, `change_merged`: the id of the merge request, as each happens once
 * - `change_closed`: the id of the state event, as it may be opened again; `note:` with a note's id, or `mr:` with that of
 *   the merge request, where there are no state events
 * - `change_reviewed`: the id of a comment by somebody else than the author
 * - `change_approved`: the id of the note in which the system says so; it stays when the approval is taken back. Where notes
 *   are not shown, `mr:` with the ids of the merge request and of whoever approves it now
 */
export function toChangeEvents(
  change: GitlabChange,
  history: ChangeHistory,
): EventRecord[] {
  const { id, title, web_url: url, updated_at: sourceVersion } = change;
  const facts = [
    fact('change_opened', `${id}`, change.created_at, change.author),
    ...mergers(change, history),
    ...closings(change, history),
    ...(history.notes ?? []).flatMap(note => ofNote(change, note)),
    ...approvals(change, history),
  ];
  return inOrder(facts).map(each => ({
    kind: 'event',
    title,
    ...(url && { url }),
    ...each,
    change: `${id}`,
    sourceVersion,
  }));
}

function mergers(change: GitlabChange, history: ChangeHistory): Fact[] {
  const at = mergedAtOf(change, history);
  if (at === undefined) return [];
  const event = history.stateEvents?.find(({ state }) => state === 'merged');
  const note = history.notes?.find(each => notedState(each) === 'merged');
  const by =
    change.merge_user ?? change.merged_by ?? event?.user ?? note?.author;
  return [fact('change_merged', `${change.id}`, at, by)];
}

function closings(
  change: GitlabChange,
  { stateEvents = [], notes = [] }: ChangeHistory,
): Fact[] {
  const type = 'change_closed';
  const events = stateEvents.filter(({ state }) => state === 'closed');
  if (events.length > 0) {
    return events.map(event =>
      fact(type, `${event.id}`, event.created_at, event.user),
    );
  }
  const noted = notes.filter(note => notedState(note) === 'closed');
  if (noted.length > 0) {
    return noted.map(note =>
      fact(type, `note:${note.id}`, note.created_at, note.author),
    );
  }
  return change.state === 'closed' && change.closed_at
    ? [fact(type, `mr:${change.id}`, change.closed_at, change.closed_by)]
    : [];
}

function ofNote(change: GitlabChange, note: GitlabNote): Fact[] {
  const { id, system, author, created_at: at } = note;
  if (system) {
    return isApproval(note)
      ? [fact('change_approved', `${id}`, at, author)]
      : [];
  }
  const isElsewhere = (note.noteable_type ?? ownType) !== ownType;
  if (isElsewhere || (author && author.id === change.author?.id)) return [];
  const review = fact('change_reviewed', `${id}`, at, author);
  const { web_url: url } = change;
  return [{ ...review, ...(url && { url: `${url}#note_${id}` }) }];
}

function approvals(
  { id }: GitlabChange,
  { notes, approvals: state }: ChangeHistory,
): Fact[] {
  if (notes) return [];
  return (state?.approved_by ?? []).flatMap(({ user, approved_at: at }) =>
    user && at
      ? [fact('change_approved', `mr:${id}:${user.id}`, at, user)]
      : [],
  );
}

function fact(
  type: EventType,
  key: string,
  occurredAt: number,
  user: GitlabUser | undefined,
): Fact {
  const actor = toActor(user);
  return { type, key, occurredAt, ...(actor && { actor }) };
}
