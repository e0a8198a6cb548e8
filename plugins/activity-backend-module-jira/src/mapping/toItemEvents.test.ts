import {
  bare,
  eventsOf,
  history,
  issueWith,
  ada,
} from '../__testUtils__/issueWith';

describe('toItemEvents', () => {
  it('makes events of what people count, with stages and facets, and no offset', () => {
    const events = eventsOf(
      issueWith({
        histories: [
          history,
          {
            id: '78',
            created: 1_772_445_600_000,
            items: [
              { field: 'assignee', fieldId: 'assignee', to: 'a-2' },
              {
                field: 'priority',
                fieldId: 'priority',
                fromString: 'Low',
                toString: 'High',
              },
              { field: 'Rank', fieldId: 'customfield_9', toString: 'lower' },
            ],
          },
        ],
        comments: [
          {
            id: '300',
            author: ada,
            created: '2026-03-02T10:00:00.000+0000',
            updated: '2026-03-02T11:00:00.000+0000',
          },
        ],
      }),
    );
    const shared = {
      kind: 'event',
      title: 'Berths are counted twice',
      url: 'https://jira.example/browse/WEB-12',
      workItem: '1000',
      facets: ['component:Berth Planner', 'label:harbour'],
      sourceVersion: Date.UTC(2026, 2, 4, 3, 30),
    };
    const adaActor = { ...bare('a-1'), name: 'Ada', timeZone: 'Europe/Oslo' };
    expect(events).toEqual([
      {
        ...shared,
        type: 'item_created',
        key: '1000',
        occurredAt: Date.UTC(2026, 2, 1, 3, 30, 0, 1),
        actor: { ...bare('a-2'), name: 'Bob', kind: 'bot' },
        metadata: { toId: '1', to: 'To Do', toCategory: 'todo' },
      },
      {
        ...shared,
        type: 'item_status_changed',
        key: '77:0',
        occurredAt: Date.UTC(2026, 2, 2, 6, 30, 0, 123),
        actor: adaActor,
        metadata: {
          fromId: '1',
          from: 'To Do',
          fromCategory: 'todo',
          toId: '3',
          to: 'Doing',
          toCategory: 'inProgress',
        },
      },
      {
        ...shared,
        type: 'item_assigned',
        key: '78:1',
        occurredAt: 1_772_445_600_000,
      },
      {
        ...shared,
        type: 'item_priority_changed',
        key: '78:2',
        occurredAt: 1_772_445_600_000,
        metadata: { from: 'Low', to: 'High' },
      },
      {
        ...shared,
        type: 'item_commented',
        key: '300',
        url: 'https://jira.example/browse/WEB-12?focusedCommentId=300',
        occurredAt: Date.UTC(2026, 2, 2, 10),
        actor: adaActor,
        metadata: { editedAt: Date.UTC(2026, 2, 2, 11) },
      },
    ]);
  });

  it('does not take a custom field for a field of Jira that has its name', () => {
    const items: object[] = [
      { field: 'status', fieldId: 'customfield_5', fieldtype: 'custom' },
      { field: 'priority', fieldtype: 'custom', toString: 'High' },
    ];
    const events = eventsOf(issueWith({ histories: [{ ...history, items }] }));
    expect(events.map(({ type }) => type)).toEqual(['item_created']);
  });

  it('makes up nobody where the actor is not told', () => {
    const events = eventsOf(
      issueWith({
        fields: { creator: null, reporter: null },
        histories: [{ ...history, author: undefined }],
      }),
    );
    expect(events.map(({ actor }) => actor)).toEqual([undefined, undefined]);
  });
});
