import type { WorkItemRecord } from '@activity-insights/plugin-activity-node';
import {
  ada,
  bare,
  context,
  history,
  issueWith,
} from '../__testUtils__/issueWith';
import { mapIssue } from './mapIssue';

describe('mapIssue', () => {
  it('makes an item of everything that is known of an issue', () => {
    const [item] = mapIssue(issueWith(), context).records;
    expect(item).toEqual({
      kind: 'workItem',
      id: '1000',
      key: 'WEB-12',
      type: { id: '10001', name: 'Bug' },
      summary: 'Berths are counted twice',
      url: 'https://jira.example/browse/WEB-12',
      status: { id: '5', name: 'Done', category: 'done' },
      priority: 'High',
      labels: ['harbour'],
      components: ['Berth Planner'],
      fixVersions: ['2.1'],
      assignee: { ...bare('a-2'), name: 'Bob', kind: 'bot' },
      reporter: { ...bare('a-1'), name: 'Ada', timeZone: 'Europe/Oslo' },
      parent: { id: '500', key: 'WEB-1' },
      estimate: 3,
      flagged: true,
      sprints: ['42'],
      links: [],
      createdAt: Date.UTC(2026, 2, 1, 3, 30, 0, 1),
      updatedAt: Date.UTC(2026, 2, 4, 3, 30),
      sourceVersion: Date.UTC(2026, 2, 4, 3, 30),
      resolvedAt: Date.UTC(2026, 2, 3, 4, 30, 0, 250),
      dueOn: '2026-03-10',
    });
  });

  it('says where an item of another project lives, and which keys it had', () => {
    const moved = issueWith({
      fields: { project: { id: '10007', key: 'OPS', name: 'Operations' } },
      histories: [
        {
          ...history,
          items: [
            { field: 'Key', fromString: 'OLD-3', toString: 'WEB-12' },
            { field: 'project', from: '9', to: '10000' },
          ],
        },
      ],
    });
    expect(mapIssue(moved, context).records[0]).toMatchObject({
      earlierKeys: ['OLD-3'],
      project: {
        id: '10007',
        name: 'Operations',
        url: 'https://jira.example/browse/OPS',
      },
    });
  });

  it('says last which comments there are', () => {
    const comment = { author: ada, created: '2026-03-02T10:00:00.000+0000' };
    const { records } = mapIssue(
      issueWith({
        comments: [
          { ...comment, id: 11 },
          { ...comment, id: '9' },
        ],
      }),
      context,
    );
    expect(records.at(-1)).toEqual({
      kind: 'eventCensus',
      of: { workItem: '1000' },
      types: ['item_commented'],
      keys: ['11', '9'],
    });
    expect(mapIssue(issueWith(), context).records.at(-1)).toMatchObject({
      keys: [],
    });
  });

  it.each([
    [{ created: undefined }, 'creation'],
    [{ updated: 'soon' }, 'last update'],
    [{ issuetype: null }, 'type'],
    [{ status: {} }, 'status'],
  ])('names an issue with %p', (broken, word) => {
    const { records, malformed } = mapIssue(
      issueWith({ fields: broken }),
      context,
    );
    expect(records).toEqual([]);
    expect(malformed).toEqual([
      { key: 'issue/1000', reason: expect.stringContaining(word) },
    ]);
  });

  it('leaves out and names entries and comments that cannot be understood, and keeps the rest', () => {
    const { records, malformed } = mapIssue(
      issueWith({
        histories: [history, { id: '80', items: 'many' }, 'nonsense'],
        comments: [{ id: '5', created: 'never' }],
      }),
      context,
    );
    expect(malformed.map(({ key }) => key).sort()).toEqual([
      'changelog/80',
      'changelog/?',
      'comment/5',
    ]);
    expect((records[0] as WorkItemRecord).key).toBe('WEB-12');
    expect(records.filter(({ kind }) => kind === 'event')).toHaveLength(2);
  });
});
