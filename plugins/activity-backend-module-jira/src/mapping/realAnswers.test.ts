import {
  ada,
  bare,
  changesOf,
  context,
  eventsOf,
  history,
  issueWith,
  statusItem,
} from '../__testUtils__/issueWith';
import { mapIssue } from './mapIssue';

/** What an issue of a site becomes that answers in its own way. */
const itemOf = (fields: object) => {
  const { records, malformed } = mapIssue(issueWith({ fields }), context);
  expect(malformed).toEqual([]);
  return records[0];
};

describe('answers of real sites', () => {
  it.each<[string, object, object]>([
    [
      'fields that are null',
      {
        priority: null,
        labels: null,
        components: null,
        fixVersions: null,
        assignee: null,
        parent: null,
        issuelinks: null,
        resolutiondate: null,
        duedate: null,
        summary: null,
      },
      { summary: '', labels: [], components: [], fixVersions: [], links: [] },
    ],
    [
      'estimates in two fields, of which one is a text',
      { customfield_1: null, customfield_2: '2.5' },
      { estimate: 2.5 },
    ],
    ['an estimate that is none', { customfield_2: 'many' }, { key: 'WEB-12' }],
    ['one sprint without a list', { customfield_3: 42 }, { sprints: ['42'] }],
    [
      'a due time',
      { duedate: '2026-03-10T00:00:00.000+0100' },
      { dueOn: '2026-03-10' },
    ],
    [
      'a status whose category has no key',
      { status: { id: '9', name: 'Parked', statusCategory: { id: 4 } } },
      { status: { id: '9', name: 'Parked', category: 'inProgress' } },
    ],
    [
      'a status without a category, of an issue that is resolved',
      { status: { id: 9, name: 'Parked' } },
      { status: { id: '9', name: 'Parked', category: 'done' } },
    ],
    [
      'a status without a category, of an issue that is not',
      { status: { id: '9', name: 'Parked' }, resolutiondate: null },
      { status: { id: '9', name: 'Parked', category: 'todo' } },
    ],
    [
      'somebody without a name',
      { reporter: { accountId: 'r-1', displayName: null, timeZone: null } },
      { reporter: bare('r-1') },
    ],
    [
      'dates with another offset and no milliseconds',
      { created: '2019-03-01T10:00:00+0100', updated: '2019-03-01T10:00:00Z' },
      {
        createdAt: Date.UTC(2019, 2, 1, 9),
        updatedAt: Date.UTC(2019, 2, 1, 10),
      },
    ],
  ])('with %s are understood', (_, fields, expected) => {
    expect(itemOf(fields)).toMatchObject(expected);
  });

  it.each<[string, object, string[]]>([
    ['without items', { items: undefined }, []],
    ['with items that are nothing', { items: [null, 'odd', {}] }, ['']],
    [
      'with numbers for texts',
      { items: [{ field: 'status', from: 1, to: 3, toString: 7 }] },
      ['status 1 3 7'],
    ],
    [
      'with an id of the field alone',
      { items: [{ fieldId: 'status', from: '1', to: '3' }] },
      ['status 1 3'],
    ],
    ['of nobody', { author: null }, ['status 1 3 Doing']],
    [
      'with the date as a number',
      { created: 1_772_432_000_123 },
      ['status 1 3 Doing'],
    ],
  ])('with entries of changelogs %s lose none', (_, entry, expected) => {
    const histories = [{ ...history, ...entry }];
    const changes = changesOf(issueWith({ histories }));
    expect(
      changes.map(({ field, from, to, toText }) =>
        [field, from, to, toText].filter(each => each !== undefined).join(' '),
      ),
    ).toEqual(expected);
  });

  it('tell the category of a status that only the issue knows', () => {
    const own = { id: '77', name: 'Parked', statusCategory: { key: 'done' } };
    const items = [{ ...statusItem, to: '77', toString: 'Parked' }];
    const [, changed] = eventsOf(
      issueWith({
        fields: { status: own },
        histories: [{ ...history, items }],
      }),
    );
    expect(changed.metadata).toMatchObject({
      fromCategory: 'todo',
      to: 'Parked',
      toCategory: 'done',
    });
  });

  it('keep the resolution date of an issue whose status nobody has changed', () => {
    const [item, ...events] = [
      itemOf({ resolutiondate: '2026-03-03T10:00:00.250+0530' }),
      ...eventsOf(issueWith({})),
    ];
    expect(item).toMatchObject({
      resolvedAt: Date.UTC(2026, 2, 3, 4, 30, 0, 250),
    });
    expect(events.map(({ kind }) => kind)).toEqual(['event']);
  });

  it('are told by several people, in whatever order they come', () => {
    const at = (hour: number) => `2026-03-02T${hour}:00:00.000+0530`;
    const entries = [
      { ...history, id: '79', created: at(14), author: { name: 'root' } },
      { ...history, id: '77', created: at(12), author: ada },
      { ...history, id: '78', created: at(13), author: undefined },
    ];
    for (const histories of [entries, [...entries].reverse()]) {
      const [, ...changed] = eventsOf(issueWith({ histories }));
      expect(changed.map(({ key, actor }) => [key, actor?.id])).toEqual([
        ['77:0', 'a-1'],
        ['78:0', undefined],
        ['79:0', 'root'],
      ]);
    }
  });
});
