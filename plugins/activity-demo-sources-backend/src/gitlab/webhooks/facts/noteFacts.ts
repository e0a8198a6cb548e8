import { CommitGraph } from '../../../chronicle/CommitGraph';
import { changeNotes } from '../../history/changeNotes';
import { headOf } from '../../history/changeCommits';
import { Note } from '../../history/Note';
import { ticketNotes } from '../../history/ticketNotes';
import { Instant, RepositoryHistory, Service } from '../../../model';
import { Visit } from '../../site/Visit';
import { formatUtcText } from '../bodies/formatHookTime';
import { HookFact, isWithin, Span } from '../HookFact';
import {
  renderHookCommit,
  renderHookProject,
  renderHookRepository,
  renderHookUser,
} from '../bodies/hookParts';
import { renderHookChange } from '../bodies/renderHookChange';
import { renderHookTicket } from '../bodies/renderHookTicket';

/** Comments, and changes of comments. What the system notes is not told. */
export function noteFacts(
  visit: Visit,
  service: Service,
  repository: RepositoryHistory,
  span: Span,
): HookFact[] {
  const tell = (
    note: { id: number; at: Instant; action: 'create' | 'update' },
    payload: (then: Visit) => Record<string, unknown>,
  ): HookFact[] =>
    isWithin(note.at, span)
      ? [
          {
            at: note.at,
            service,
            about: 'note_events',
            event: 'Note Hook',
            name: `note ${note.id} ${note.action}`,
            payload: () => payload({ ...visit, at: note.at + 1 }),
          },
        ]
      : [];

  const onChanges = repository.changes.flatMap(change =>
    change.facts.flatMap(fact => {
      if (fact.kind !== 'comment') return [];
      const { id, at, editedAt } = fact;
      const payload = (action: 'create' | 'update') => (then: Visit) => {
        const head = headOf(repository, change, then.at) ?? '';
        const commit = CommitGraph.of(repository).get(head);
        const notes = changeNotes(then, repository, change);
        return {
          ...renderHookNote(then, service, notes, id, action, change.iid),
          merge_request: renderHookChange(then, service, repository, change),
          ...(commit
            ? { commit: renderHookCommit(then, service, commit) }
            : {}),
        };
      };
      return [
        ...tell({ id, at, action: 'create' }, payload('create')),
        ...(editedAt === undefined
          ? []
          : tell({ id, at: editedAt, action: 'update' }, payload('update'))),
      ];
    }),
  );
  const onTickets = repository.tickets.flatMap(ticket =>
    ticket.facts.flatMap(fact =>
      fact.kind === 'comment'
        ? tell({ id: fact.id, at: fact.at, action: 'create' }, then => ({
            ...renderHookNote(
              then,
              service,
              ticketNotes(then, ticket),
              fact.id,
              'create',
              ticket.iid,
            ),
            issue: renderHookTicket(then, service, ticket),
          }))
        : [],
    ),
  );
  return [...onChanges, ...onTickets];
}

function renderHookNote(
  visit: Visit,
  service: Service,
  notes: readonly Note[],
  id: number,
  action: 'create' | 'update',
  iid: number,
): Record<string, unknown> {
  const note = notes.find(each => each.id === id)!;
  const { noteable, by, at, updatedAt, body, type } = note;
  const isChange = noteable.type === 'MergeRequest';
  const path = isChange ? 'merge_requests' : 'issues';
  return {
    object_kind: 'note',
    event_type: 'note',
    user: renderHookUser(visit, by),
    project_id: service.gitlab.projectId,
    project: renderHookProject(visit, service),
    repository: renderHookRepository(visit, service),
    object_attributes: {
      id,
      note: body,
      noteable_type: noteable.type,
      noteable_id: noteable.id,
      author_id: visit.site.company.person(by).gitlabId,
      created_at: formatUtcText(at),
      updated_at: formatUtcText(updatedAt),
      project_id: service.gitlab.projectId,
      system: false,
      internal: false,
      type: type ?? null,
      commit_id: null,
      line_code: null,
      action,
      url: `${visit.baseUrl}/${service.gitlab.path}/-/${path}/${iid}#note_${id}`,
    },
  };
}
