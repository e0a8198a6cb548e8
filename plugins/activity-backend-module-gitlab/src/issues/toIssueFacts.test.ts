import { noteSchema, stateEventSchema } from '../history/noteSchema';
import { issueSchema } from './issueSchema';
import { assigneeFacts, commentFacts, stateFacts } from './toIssueFacts';

const ada = { id: 11, username: 'ada' };
const at = (minute: number) => Date.UTC(2026, 2, 1, 9, minute);
const iso = (minute: number) => new Date(at(minute)).toISOString();

function issue(differences = {}) {
  return issueSchema.parse({
    id: 205,
    iid: 5,
    title: 'Berths',
    state: 'opened',
    created_at: iso(0),
    updated_at: iso(50),
    ...differences,
  });
}

function note(id: number, body: string, system = true) {
  const created_at = iso(id);
  return noteSchema.parse({ id, body, system, created_at, author: ada });
}

function event(id: number, state: string) {
  return stateEventSchema.parse({ id, state, created_at: iso(id), user: ada });
}

describe('stateFacts', () => {
  const closed = { state: 'closed', closed_at: iso(30), closed_by: ada };

  it.each([
    [
      'state events',
      { stateEvents: [event(20, 'closed'), event(21, 'reopened')] },
      ['20 closed 20', '21 opened 21'],
    ],
    [
      'notes where there are no events',
      {
        notes: [note(20, 'closed via merge request !7'), note(21, 'reopened')],
      },
      ['note:20 closed 20', 'note:21 opened 21'],
    ],
    [
      'events rather than notes',
      { notes: [note(20, 'closed')], stateEvents: [event(20, 'closed')] },
      ['20 closed 20'],
    ],
    ['the issue if nothing else is shown', {}, ['issue:205 closed 30']],
    [
      'nobody who only says so',
      { notes: [note(20, 'closed', false)] },
      ['issue:205 closed 30'],
    ],
  ])('believes %s', (_, history, expected) => {
    const facts = stateFacts(issue(closed), history).map(
      fact => `${fact.key} ${fact.to} ${(fact.at - at(0)) / 60_000}`,
    );
    expect(facts).toEqual(expected);
  });

  it('has none of an issue that was never closed', () => {
    expect(stateFacts(issue(), { notes: [], stateEvents: [] })).toEqual([]);
  });
});

describe('assigneeFacts', () => {
  it.each([
    ['assigned to @ada', ['ada'], []],
    ['assigned to @ada and @bob.harbour', ['ada', 'bob.harbour'], []],
    ['assigned to @ada and unassigned @bob', ['ada'], ['bob']],
    ['unassigned @bob', [], ['bob']],
    ['unassigned @ada and @bob', [], ['ada', 'bob']],
    ['removed assignee', [], []],
    ['reassigned to @ada', ['ada'], []],
  ])('reads "%s"', (body, added, removed) => {
    expect(assigneeFacts({ notes: [note(9, body)] })).toEqual([
      { key: '9', at: at(9), by: expect.objectContaining(ada), added, removed },
    ]);
  });

  it.each([
    [note(9, 'assigned to @ada', false)],
    [note(9, 'changed the description')],
    [note(9, 'mentioned in merge request !7')],
  ])('has none in %j', other => {
    expect(assigneeFacts({ notes: [other] })).toEqual([]);
  });
});

describe('commentFacts', () => {
  it('has what people said, and no word of it', () => {
    const notes = [note(8, 'closed'), note(9, 'Me too', false)];
    expect(commentFacts({ notes })).toEqual([
      { key: '9', at: at(9), by: expect.objectContaining(ada) },
    ]);
  });
});
