import { changeAt } from '../../chronicle/changeAt';
import { CommitGraph } from '../../chronicle/CommitGraph';
import { RefChange, RepositoryHistory, Service } from '../../model';
import { changeNotes } from '../history/changeNotes';
import { SiteEvent } from '../history/SiteEvent';
import { ticketNotes } from '../history/ticketNotes';
import { formatInstant } from '../site/formatInstant';
import { Visit } from '../site/Visit';
import { titleOf } from './renderChange';
import { renderNote } from './renderNote';
import { renderUser } from './renderUser';

/** An event of the activity page. */
export function renderEvent(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  event: SiteEvent,
): Record<string, unknown> {
  const { id, at, by } = event;
  const author = renderUser(visit, by);
  return {
    id,
    project_id: service.gitlab.projectId,
    target_id: null,
    target_iid: null,
    target_type: null,
    target_title: null,
    author_id: author.id,
    created_at: formatInstant(at),
    author,
    imported: false,
    imported_from: 'none',
    author_username: author.username,
    ...about(visit, service, repository, event),
  };
}

function about(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  event: SiteEvent,
): Record<string, unknown> {
  switch (event.kind) {
    case 'push':
      return {
        action_name: pushAction(event.move),
        push_data: renderPush(repository, event.move),
      };
    case 'change':
      return {
        action_name: event.action,
        target_id: event.change.id,
        target_iid: event.change.iid,
        target_type: 'MergeRequest',
        target_title: titleOf(changeAt(event.change, visit.at)!),
      };
    case 'ticket':
      return {
        action_name: event.action,
        target_id: event.ticket.id,
        target_iid: event.ticket.iid,
        target_type: 'Issue',
        target_title: event.ticket.title,
      };
    default: {
      const notes =
        event.kind === 'changeComment'
          ? changeNotes(visit, repository, event.change)
          : ticketNotes(visit, event.ticket);
      const note = notes.find(each => each.id === event.fact.id);
      const thing =
        event.kind === 'changeComment' ? event.change : event.ticket;
      return {
        action_name: 'commented on',
        target_id: event.fact.id,
        target_iid: event.fact.id,
        target_type: note?.type ?? 'Note',
        target_title: thing.title,
        note: note && renderNote(visit, service, note),
      };
    }
  }
}

function pushAction({ from, to }: RefChange): string {
  if (from === undefined) return 'pushed new';
  return to === undefined ? 'deleted' : 'pushed to';
}

function renderPush(
  repository: RepositoryHistory,
  { ref, from, to }: RefChange,
): Record<string, unknown> {
  const graph = CommitGraph.of(repository);
  const [, kind, name] = /^refs\/(heads|tags)\/(.*)$/.exec(ref) ?? [];
  const known = graph.reachable(from === undefined ? [] : [from]);
  const action = from === undefined ? 'created' : 'pushed';
  return {
    commit_count: to === undefined ? 0 : graph.reachable([to], known).size,
    action: to === undefined ? 'removed' : action,
    ref_type: kind === 'tags' ? 'tag' : 'branch',
    commit_from: from ?? null,
    commit_to: to ?? null,
    ref: name,
    commit_title:
      to === undefined
        ? null
        : graph.get(to)?.message.split('\n', 1)[0] ?? null,
    ref_count: null,
  };
}
