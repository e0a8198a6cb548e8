import { mentionsIn } from '../history/mentionsIn';
import { notedState } from '../history/notedState';
import type { GitlabNote, GitlabStateEvent } from '../history/noteSchema';
import type { GitlabUser } from '../people/userSchema';
import type { IssueHistory } from './IssueHistory';
import type { GitlabIssue } from './issueSchema';

/** That somebody did something to an issue. */
export interface IssueFact {
  /** Unique among the facts of its kind on the instance. */
  key: string;
  /** UTC epoch milliseconds. */
  at: number;
  by?: GitlabUser;
}

export interface StateFact extends IssueFact {
  /** What it came to be. */
  to: GitlabIssue['state'];
}

export interface AssigneeFact extends IssueFact {
  /** Usernames of those who were assigned, and of those who are not any more. */
  added: string[];
  removed: string[];
}

const assigning = /^(re|un)?assigned\b|^removed assignee\b/;

/**
 * When an issue was closed and opened again, each by the id of the state event. Before 13.2 that was noted, and the key is
 * `note:` with the note's id; where nothing is shown, a closed issue has still been closed once: `issue:` with its id.
 */
export function stateFacts(
  issue: GitlabIssue,
  { stateEvents = [], notes = [] }: IssueHistory,
): StateFact[] {
  if (stateEvents.length > 0) return stateEvents.flatMap(factOfEvent);
  const noted = notes.flatMap(factOfNote);
  if (noted.length > 0) return noted;
  return issue.state === 'closed' && issue.closed_at
    ? [
        {
          key: `issue:${issue.id}`,
          at: issue.closed_at,
          by: issue.closed_by,
          to: 'closed',
        },
      ]
    : [];
}

/** When somebody was assigned or not any more: nothing but notes tells of it. Each by the id of the note. */
export function assigneeFacts({ notes = [] }: IssueHistory): AssigneeFact[] {
  return notes.filter(isSystem).flatMap(note => {
    const { id, body, created_at: at, author: by } = note;
    const text = body?.trim() ?? '';
    if (!assigning.test(text)) return [];
    // Such as `assigned to @ada and unassigned @bob`.
    const [assigned, unassigned = ''] = text.split(/\b(?=unassigned|removed)/);
    const isRemoval = !/^(re)?assigned\b/.test(assigned);
    return [
      {
        key: `${id}`,
        at,
        by,
        added: isRemoval ? [] : mentionsIn(assigned),
        removed: mentionsIn(isRemoval ? text : unassigned),
      },
    ];
  });
}

/** What people said, each by the id of the note. */
export function commentFacts({ notes = [] }: IssueHistory): IssueFact[] {
  return notes
    .filter(note => !isSystem(note))
    .map(({ id, created_at: at, author: by }) => ({ key: `${id}`, at, by }));
}

function isSystem({ system }: GitlabNote): boolean {
  return system === true;
}

function factOfEvent(event: GitlabStateEvent): StateFact[] {
  const { id, created_at: at, user: by, state } = event;
  const common = { key: `${id}`, at, by };
  if (state === 'closed') return [{ ...common, to: 'closed' }];
  return state === 'reopened' ? [{ ...common, to: 'opened' }] : [];
}

function factOfNote(note: GitlabNote): StateFact[] {
  const { id, created_at: at, author: by } = note;
  const common = { key: `note:${id}`, at, by };
  const state = notedState(note);
  if (state === 'closed') return [{ ...common, to: 'closed' }];
  return state === 'reopened' ? [{ ...common, to: 'opened' }] : [];
}
