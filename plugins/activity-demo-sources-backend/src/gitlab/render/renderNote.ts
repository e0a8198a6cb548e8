import { createHash } from 'node:crypto';
import { Service } from '../../model';
import { Note } from '../history/Note';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { renderUser, renderUserIfAny } from './renderUser';

export function renderNote(
  visit: Visit,
  service: Service,
  note: Note,
): Record<string, unknown> {
  const { id, at, by, body, noteable, system, resolved, updatedAt } = note;
  const isResolvable = note.type !== undefined;
  return {
    id,
    type: note.type ?? null,
    body,
    author: renderUser(visit, by),
    created_at: formatInstant(at),
    updated_at: formatInstant(updatedAt),
    system,
    noteable_id: noteable.id,
    noteable_type: noteable.type,
    project_id: service.gitlab.projectId,
    resolvable: isResolvable,
    ...(isResolvable
      ? {
          resolved: resolved !== undefined,
          resolved_by: renderUserIfAny(visit, resolved?.by),
          resolved_at: formatInstant(resolved?.at),
        }
      : {}),
    confidential: false,
    internal: false,
    imported: false,
    imported_from: 'none',
    noteable_iid: noteable.iid,
    commands_changes: {},
  };
}

/** Threads, oldest first, each with its notes; what stands alone is a thread, too. */
export function renderDiscussions(
  visit: Visit,
  service: Service,
  notes: readonly Note[],
): Record<string, unknown>[] {
  const threads = new Map<number, Note[]>();
  for (const note of notes) {
    const thread = threads.get(note.thread);
    if (thread) thread.push(note);
    else threads.set(note.thread, [note]);
  }
  return [...threads].map(([start, members]) => ({
    id: createHash('sha1').update(`discussion ${start}`).digest('hex'),
    individual_note: members[0].type === undefined,
    notes: members.map(note => renderNote(visit, service, note)),
  }));
}
