import { entryOn, spansOf } from '../tests/pastOfItem';

describe('what an item is a part of', () => {
  const epic = (id: string | null, key: string | null) => ({ id, key });

  it('follows the field that Jira had for epics into the one that it has for all', () => {
    const entries = [
      entryOn(1, 'Epic Link', {
        fieldId: 'customfield_10014',
        to: '500',
        toText: 'WEB-5',
      }),
      entryOn(4, 'IssueParentAssociation', {
        from: '500',
        fromText: 'WEB-5',
        to: '600',
        toText: 'WEB-6',
      }),
    ];
    expect(
      spansOf('parent', entries, { parent: epic('600', 'WEB-6') }),
    ).toEqual(['id:500 1-4', 'id:600 4-']);
    expect(spansOf('exact', entries, { parent: epic('600', 'WEB-6') })).toEqual(
      [],
    );
  });

  it.each(['Epic Link', 'Zepter'])(
    'takes what leaves one field and enters another at once for one change, %s',
    field => {
      const at = { historyId: '7' };
      const entries = [
        entryOn(3, field, {
          ...at,
          means: 'parent',
          position: 0,
          from: '500',
          fromText: 'WEB-5',
        }),
        entryOn(3, 'Parent', {
          ...at,
          fieldId: 'parent',
          position: 1,
          to: '9',
          toText: 'WEB-9',
        }),
      ];
      const now = { parent: epic('9', 'WEB-9') };
      expect(spansOf('parent', entries, now)).toEqual([
        'id:500 0-3',
        'id:9 3-',
      ]);
      const back = entries.map(({ from, fromText, to, toText, ...entry }) => ({
        ...entry,
        from: to,
        fromText: toText,
        to: from,
        toText: fromText,
      }));
      expect(spansOf('parent', back, { parent: epic('500', 'WEB-5') })).toEqual(
        ['id:9 0-3', 'id:500 3-'],
      );
      expect(
        spansOf('exact', [...back], { parent: epic('500', null) }),
      ).toEqual([]);
    },
  );

  it('was given another parent twice in one second', () => {
    const entries = [
      entryOn(3, 'Parent', { historyId: '10', from: '2', to: '3' }),
      entryOn(3, 'Parent', { historyId: '9', from: '1', to: '2' }),
    ];
    expect(spansOf('parent', entries, { parent: epic('3', null) })).toEqual([
      'id:1 0-3',
      'id:3 3-',
    ]);
  });

  it('knows a parent by its key where there is no id, in whatever letters', () => {
    const entries = [entryOn(3, 'Parent Link', { from: 'web-1', to: 'web-2' })];
    const now = { parent: epic(null, 'WEB-2') };
    expect(spansOf('parent', entries, now)).toEqual([
      'key:WEB-1 0-3',
      'key:WEB-2 3-',
    ]);
    expect(spansOf('exact', entries, now)).toEqual([]);
  });

  it('says when its parent was changed without an entry', () => {
    expect(
      spansOf('exact', [entryOn(3, 'Parent', { to: '1' })], {
        parent: epic('2', null),
      }),
    ).toEqual(['parent from 20: unlogged']);
  });
});

describe('other fields', () => {
  it('is blocked while it was flagged', () => {
    const flagged = (number: number, isSet: boolean) =>
      entryOn(
        number,
        'Flagged',
        isSet
          ? { to: '[10019]', toText: 'Impediment' }
          : { from: '[10019]', fromText: 'Impediment' },
      );
    expect(
      spansOf(
        'blocked',
        [flagged(2, true), flagged(5, false), flagged(8, true)],
        {
          flagged: true,
        },
      ),
    ).toEqual(['1 2-5', '1 8-']);
  });

  it('was in several sprints at once, of which lists are logged', () => {
    const entries = [
      entryOn(1, 'Sprint', { to: '5', toText: 'Five' }),
      entryOn(3, 'Sprint', { from: '5', to: '5, 6' }),
      entryOn(8, 'Sprint', { from: '5, 6', to: '6' }),
    ];
    expect(spansOf('sprint', entries, { sprints: ['6'] })).toEqual([
      '5 1-8',
      '6 3-',
    ]);
    expect(spansOf('exact', entries, { sprints: ['6'] })).toEqual([]);
  });

  it('was estimated in a field that the module names, in numbers of any spelling', () => {
    const entries = [
      entryOn(1, 'Größe', { means: 'estimate', toText: '3.0' }),
      entryOn(4, 'Größe', { means: 'estimate', fromText: '3', toText: '0,5' }),
    ];
    expect(spansOf('estimate', entries, { estimate: 0.5 })).toEqual([
      '3 1-4',
      '0.5 4-',
    ]);
    expect(spansOf('exact', entries, { estimate: 0.5 })).toEqual([]);
  });

  it('moved to another project, under another key and as another type', () => {
    const at = { historyId: '5' };
    const entries = [
      entryOn(6, 'Key', { ...at, fromText: 'APP-3', toText: 'WEB-1' }),
      entryOn(6, 'issuetype', {
        ...at,
        position: 1,
        from: '8',
        fromText: 'Task',
        to: '1',
        toText: 'Story',
      }),
      entryOn(6, 'project', {
        ...at,
        position: 2,
        from: '6',
        fromText: 'App',
        to: '7',
        toText: 'Web',
      }),
    ];
    expect(spansOf('key', entries)).toEqual(['APP-3 0-6', 'WEB-1 6-']);
    expect(spansOf('type', entries)).toEqual(['8 0-6', '1 6-']);
    expect(spansOf('project', entries)).toEqual(['6 0-6', '7 6-']);
  });

  it('was assigned to people whom Data Center names in two ways', () => {
    const assignee = { id: 'JIRAUSER1', name: 'Ada Pier', username: 'ada' };
    const entries = [
      entryOn(2, 'assignee', {
        from: 'cem',
        fromText: 'Cem Lock',
        to: 'ada',
        toText: 'Ada Pier',
      }),
    ];
    expect(spansOf('assignee', entries, { assignee })).toEqual([
      'cem 0-2',
      'JIRAUSER1 2-',
    ]);
    expect(spansOf('exact', entries, { assignee })).toEqual([]);
  });

  it('was assigned by usernames at GitLab', () => {
    const now = {
      source: 'gitlab',
      assignee: { id: '42', name: 'Ada Pier', username: 'ada' },
    };
    const entries = [
      entryOn(2, 'assignee', { toText: 'cem' }),
      entryOn(4, 'assignee', { fromText: 'cem', toText: 'ada' }),
    ];
    expect(spansOf('assignee', entries, now)).toEqual(['cem 2-4', '42 4-']);
    expect(spansOf('exact', entries, now)).toEqual([]);
  });

  it('does not know what the weight of an issue of GitLab was', () => {
    expect(spansOf('exact', [], { source: 'gitlab', estimate: 3 })).toEqual([
      'estimate from 20: unlogged',
    ]);
  });

  it('passes over fields that somebody has made and called like others', () => {
    const entries = [
      entryOn(2, 'Status', {
        fieldId: 'customfield_1',
        from: 'a',
        to: 'b',
      }),
      entryOn(3, 'description', { fromText: 'x', toText: 'y' }),
    ];
    expect(spansOf('status', entries)).toEqual(['30 0-']);
  });
});
