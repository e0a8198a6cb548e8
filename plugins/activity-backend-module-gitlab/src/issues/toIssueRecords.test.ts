import { noteSchema, stateEventSchema } from '../history/noteSchema';
import { issueSchema, labelEventSchema } from './issueSchema';
import { toIssueRecords } from './toIssueRecords';

const ada = { id: 11, username: 'ada' };
const bob = { id: 12, username: 'bob' };
const at = (minute: number) => Date.UTC(2026, 2, 1, 9, minute);
const iso = (minute: number) => new Date(at(minute)).toISOString();
const url = 'https://gitlab.example/acme/web/-/issues/5';

const closed = issueSchema.parse({
  id: 205,
  iid: 5,
  title: 'Berths',
  state: 'closed',
  issue_type: 'incident',
  created_at: iso(0),
  updated_at: iso(50),
  closed_at: iso(40),
  author: ada,
  assignees: [bob],
  labels: ['harbour', 'work::support'],
  milestone: { title: 'Spring' },
  due_date: '2026-04-01',
  weight: 3,
  references: { full: 'acme/web#5' },
  web_url: url,
});
const history = {
  notes: [
    { id: 10, body: 'Me too', system: false, author: bob, created_at: iso(10) },
    {
      id: 11,
      body: 'assigned to @bob',
      system: true,
      author: ada,
      created_at: iso(11),
    },
  ].map(each => noteSchema.parse(each)),
  stateEvents: [
    stateEventSchema.parse({
      id: 71,
      state: 'closed',
      user: bob,
      created_at: iso(40),
    }),
  ],
  labelEvents: [
    {
      id: 81,
      action: 'add',
      label: { id: 1, name: 'harbour' },
      user: ada,
      created_at: iso(5),
    },
    {
      id: 82,
      action: 'remove',
      label: { id: 2, name: 'fog' },
      user: ada,
      created_at: iso(6),
    },
    { id: 83, action: 'add', label: null, user: ada, created_at: iso(7) },
  ].map(each => labelEventSchema.parse(each)),
};
const adaActor = { identity: 'account', id: '11', username: 'ada' };
const bobActor = { identity: 'account', id: '12', username: 'bob' };

describe('toIssueRecords', () => {
  const [item, ...others] = toIssueRecords(closed, history, 'acme/web');

  it('has an issue as it is', () => {
    expect(item).toEqual({
      kind: 'workItem',
      id: '205',
      key: 'acme/web#5',
      type: { id: 'incident', name: 'Incident' },
      summary: 'Berths',
      url,
      status: { id: 'closed', name: 'Closed', category: 'done' },
      labels: ['harbour', 'work::support'],
      components: [],
      assignee: bobActor,
      reporter: adaActor,
      fixVersions: ['Spring'],
      estimate: 3,
      flagged: false,
      sprints: [],
      links: [],
      createdAt: at(0),
      updatedAt: at(50),
      resolvedAt: at(40),
      dueOn: '2026-04-01',
      sourceVersion: at(50),
    });
  });

  it('has a changelog of what GitLab keeps in three places', () => {
    const changes = others.filter(({ kind }) => kind === 'workItemChange');
    const common = { kind: 'workItemChange', workItem: '205', position: 0 };
    expect(changes).toEqual([
      {
        ...common,
        historyId: 'label:81',
        at: at(5),
        actor: adaActor,
        field: 'labels',
        toText: 'harbour',
      },
      {
        ...common,
        historyId: 'label:82',
        at: at(6),
        actor: adaActor,
        field: 'labels',
        fromText: 'fog',
      },
      {
        ...common,
        historyId: 'note:11',
        at: at(11),
        actor: adaActor,
        field: 'assignee',
        toText: 'bob',
      },
      {
        ...common,
        historyId: 'state:71',
        at: at(40),
        actor: bobActor,
        field: 'status',
        from: 'opened',
        fromText: 'Open',
        to: 'closed',
        toText: 'Closed',
      },
    ]);
  });

  it('tells what happened, in the units of its labels', () => {
    const events = others.filter(({ kind }) => kind === 'event');
    const common = {
      kind: 'event',
      title: 'Berths',
      url,
      workItem: '205',
      facets: ['label:harbour', 'label:work::support'],
      sourceVersion: at(50),
    };
    expect(events).toEqual([
      {
        ...common,
        type: 'item_created',
        key: '205',
        occurredAt: at(0),
        actor: adaActor,
      },
      {
        ...common,
        type: 'item_commented',
        key: '10',
        occurredAt: at(10),
        actor: bobActor,
      },
      {
        ...common,
        type: 'item_assigned',
        key: '11',
        occurredAt: at(11),
        actor: adaActor,
      },
      {
        ...common,
        type: 'item_status_changed',
        key: '71',
        occurredAt: at(40),
        actor: bobActor,
      },
    ]);
  });

  it('counts its events at the end, as far as they are shown', () => {
    const of = { workItem: '205' };
    expect(others.at(-1)).toEqual({
      kind: 'eventCensus',
      of,
      types: [
        'item_created',
        'item_status_changed',
        'item_commented',
        'item_assigned',
      ],
      keys: ['205', '10', '11', '71'],
    });
    expect(toIssueRecords(closed, {}, 'acme/web').at(-1)).toEqual({
      kind: 'eventCensus',
      of,
      types: ['item_created', 'item_status_changed'],
      keys: ['205', 'issue:205'],
    });
  });

  it('keeps the title of a confidential issue to itself', () => {
    const secret = { ...closed, title: 'Planted', confidential: true };
    const records = toIssueRecords(secret, history, 'acme/web');
    expect(JSON.stringify(records)).not.toContain('Planted');
    expect(records[0]).toMatchObject({ summary: 'Confidential issue' });
  });

  it('makes do with what there is', () => {
    const { id, iid, state, title } = closed;
    const bare = issueSchema.parse({
      ...{ id, iid, state, title, labels: null, due_date: 'soon' },
      created_at: iso(0),
      updated_at: iso(50),
    });
    expect(toIssueRecords(bare, {}, 'acme/web')[0]).toEqual({
      kind: 'workItem',
      id: '205',
      key: 'acme/web#5',
      type: { id: 'issue', name: 'Issue' },
      summary: 'Berths',
      status: { id: 'closed', name: 'Closed', category: 'done' },
      labels: [],
      components: [],
      fixVersions: [],
      flagged: false,
      sprints: [],
      links: [],
      createdAt: at(0),
      updatedAt: at(50),
      sourceVersion: at(50),
    });
  });
});
