import { Random } from '../../chance';
import { CommitGraph } from '../../chronicle/CommitGraph';
import {
  ChangeFact,
  ChangeHistory,
  Instant,
  PersonId,
  RepositoryHistory,
} from '../../model';
import { Visit } from '../site/Visit';
import { Note, Noteable } from './Note';

type Comment = Extract<ChangeFact, { kind: 'comment' }>;

/**
 * The notes of a merge request at a moment, in order of time: comments that were not deleted, and what the system noted.
 * That somebody closed, reopened or merged it is no note: GitLab keeps that as state events.
 */
export function changeNotes(
  visit: Visit,
  repository: RepositoryHistory,
  change: ChangeHistory,
): Note[] {
  const known = change.facts.filter(({ at }) => at < visit.at);
  const threads = new Set(
    known.flatMap(fact =>
      fact.kind === 'comment' ? fact.inReplyTo ?? [] : [],
    ),
  );
  const noteable: Noteable = {
    type: 'MergeRequest',
    id: change.id,
    iid: change.iid,
  };
  let { title } = change;
  return known.flatMap((fact): Note[] => {
    const { id, at, by } = fact;
    const common = { id, at, by, noteable, updatedAt: at };
    if (fact.kind === 'comment') {
      if (isBefore(fact.deletedAt, visit.at)) return [];
      return [{ ...common, ...commentOf(visit, change, fact, threads) }];
    }
    const body = systemBody(visit, repository, fact, title);
    if (fact.kind === 'retitled') title = fact.title;
    return body === undefined
      ? []
      : [{ ...common, body, system: true, thread: id }];
  });
}

function commentOf(
  visit: Visit,
  change: ChangeHistory,
  fact: Comment,
  threads: ReadonlySet<number>,
): Pick<
  Note,
  'body' | 'system' | 'updatedAt' | 'thread' | 'type' | 'resolved'
> {
  const { id, at, body, editedAt, inReplyTo, resolved } = fact;
  const settled = isBefore(resolved?.at, visit.at) ? resolved : undefined;
  const start = inReplyTo ?? id;
  const first = change.facts.find(each => each.id === start) ?? fact;
  const onLine =
    first.by !== change.author &&
    Random.of(visit.site.company.options.seed, 'line', start).percent(60);
  const isThread = onLine || settled !== undefined || threads.has(start);
  const touched = [at, editedAt, settled?.at].filter(
    (moment): moment is Instant => isBefore(moment, visit.at),
  );
  const threadType = onLine ? 'DiffNote' : 'DiscussionNote';
  return {
    body,
    system: false,
    updatedAt: Math.max(...touched),
    thread: start,
    type: isThread ? threadType : undefined,
    resolved: settled,
  };
}

/** What the system writes when somebody does this; nothing about states. */
function systemBody(
  visit: Visit,
  repository: RepositoryHistory,
  fact: Exclude<ChangeFact, Comment>,
  title: string,
): string | undefined {
  const mention = (person: PersonId) =>
    `@${visit.site.company.person(person).username}`;
  switch (fact.kind) {
    case 'approved':
      return 'approved this merge request';
    case 'unapproved':
      return 'unapproved this merge request';
    case 'requestedChanges':
      return 'requested changes';
    case 'markedDraft':
      return 'marked this merge request as **draft**';
    case 'markedReady':
      return 'marked this merge request as **ready**';
    case 'retitled':
      return `changed title from **${title}** to **${fact.title}**`;
    case 'reviewRequested':
      return `requested review from ${mention(fact.of)}`;
    case 'assigned':
      return `assigned to ${mention(fact.to)}`;
    case 'pushed':
      return pushBody(repository, fact.commits);
    default:
      return undefined;
  }
}

function pushBody(
  repository: RepositoryHistory,
  shas: readonly string[],
): string {
  const graph = CommitGraph.of(repository);
  const count = `added ${shas.length} commit${shas.length === 1 ? '' : 's'}`;
  const lines = shas.map(sha => {
    const subject = graph.get(sha)?.message.split('\n', 1)[0] ?? '';
    return `<li>${sha.slice(0, 8)} - ${subject}</li>`;
  });
  return `${count}\n\n<ul>${lines.join('')}</ul>`;
}

function isBefore(moment: Instant | undefined, at: Instant): boolean {
  return moment !== undefined && moment < at;
}
