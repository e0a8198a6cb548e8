import {
  changesOf,
  history,
  issueWith,
  statusItem,
} from '../__testUtils__/issueWith';

describe('toWorkItemChanges', () => {
  it('gives what changed at once the same positions, however Jira lists it', () => {
    const items: object[] = [
      { field: 'Fix Version', fieldId: 'fixVersions', to: '2', toString: 'B' },
      { field: 'Fix Version', fieldId: 'fixVersions', to: '1', toString: 'A' },
      statusItem,
      { field: 'Fix Version', fieldId: 'fixVersions', from: '3' },
    ];
    const one = changesOf(issueWith({ histories: [{ ...history, items }] }));
    const other = changesOf(
      issueWith({ histories: [{ ...history, items: [...items].reverse() }] }),
    );
    expect(other).toEqual(one);
    expect(one.map(({ position, field, to }) => [position, field, to])).toEqual(
      [
        [0, 'Fix Version', '1'],
        [1, 'Fix Version', '2'],
        [2, 'Fix Version', undefined],
        [3, 'status', '3'],
      ],
    );
  });

  it('takes an entry once, however often it is shown, and the oldest first', () => {
    const later = { ...history, id: '9', created: '2026-03-05T00:00:00.000Z' };
    const changes = changesOf(
      issueWith({ histories: [later, history, history, later] }),
    );
    expect(changes.map(({ historyId }) => historyId)).toEqual(['77', '9']);
  });

  it('does not keep long texts whole', () => {
    const items: object[] = [
      {
        field: 'description',
        fieldId: 'description',
        toString: 'x'.repeat(9e4),
      },
    ];
    const [change] = changesOf(
      issueWith({ histories: [{ ...history, items }] }),
    );
    expect(change.toText).toHaveLength(1_000);
    expect(change).not.toHaveProperty('fromText');
  });

  it('says what fields are that the site has named as it likes', () => {
    const items: object[] = [
      { field: 'Größe', fieldId: 'customfield_2', fromString: '3' },
      { field: 'Hinweis', fieldId: 'customfield_4', to: '[7]' },
      { field: 'Iteration', fieldId: 'customfield_3', to: '42' },
      { field: 'Zweck', fieldId: 'customfield_9', to: '1' },
      statusItem,
    ];
    const changes = changesOf(
      issueWith({ histories: [{ ...history, items }] }),
    );
    expect(changes.map(({ field, means }) => [field, means])).toEqual([
      ['Größe', 'estimate'],
      ['Hinweis', 'blocked'],
      ['Iteration', 'sprint'],
      ['Zweck', undefined],
      // It is called so everywhere.
      ['status', undefined],
    ]);
  });
});
