import {
  fakeChange,
  fakeDeployment,
  fakeEntry,
  fakeItem,
  fakePerson,
  fakeSprint,
  fakeType,
} from '../../tests/fakeWork';
import { parseChangeDetails } from './changeDraft';
import { parseDeploymentDetails } from './deploymentDraft';
import type { AccountCell } from './StateDraft';
import { toStateDraft, type StateRecord } from './toStateDraft';
import { parseWorkItemDetails } from './workItemDetails';
import { parseWorkItemTypeDetails } from './workItemTypeDraft';

const draftOf = (record: StateRecord) =>
  toStateDraft(record, ({ name }) => name === 'bot Example');

const hashOf = (record: StateRecord) => draftOf(record).contentHash;

describe('toStateDraft', () => {
  it('gives a work item its columns, what it is found by, and its links', () => {
    const { columns, search, links, project } = draftOf(
      fakeItem(1, {
        key: 'web-1',
        earlierKeys: ['OLD-9', 'WEB-1'],
        labels: ['a', 'a', 'b'],
        project: { id: '20', name: 'Web' },
        parent: { key: 'WEB-0' },
        links: [
          {
            id: '5',
            type: 'Blocks',
            description: 'blocks',
            direction: 'outward',
            other: { id: '1002' },
          },
        ],
      }),
    );
    expect(project).toEqual({ id: '20', name: 'Web' });
    expect(columns).toMatchObject({
      key: 'web-1',
      status_category: 'inProgress',
      estimate: 0.5,
      flagged: 0,
      parent_id: null,
      parent_key: 'WEB-0',
      assignee_id: { actor: { externalId: 'ada' } },
      resolved_at: null,
      due_on: '2026-02-01',
    });
    expect(search.work_item_values).toEqual([
      ['label', 'a'],
      ['label', 'b'],
      ['component', 'Checkout'],
      ['sprint', '7'],
      ['key', 'WEB-1'],
      ['key', 'OLD-9'],
    ]);
    expect(links).toEqual([
      {
        externalId: '5',
        type: 'Blocks',
        description: 'blocks',
        direction: 'outward',
        other: { id: '1002', key: null },
      },
    ]);
    expect(parseWorkItemDetails(String(columns.details))).toEqual({
      v: 1,
      earlierKeys: ['OLD-9', 'WEB-1'],
      labels: ['a', 'a', 'b'],
      components: ['Checkout'],
      fixVersions: ['1.2'],
      sprints: ['7'],
    });
  });

  it('finds a change by keys, commits and reviewers, each once', () => {
    const { columns, search } = draftOf(
      fakeChange(1, {
        workItemKeys: ['web-1', 'WEB-1', 'API-2'],
        commits: ['b', 'a', 'b'],
        squashSha: 'd',
        reviewers: [fakePerson('ben'), fakePerson('ben')],
        drafts: [{ from: 1.5 }],
      }),
    );
    expect(search.change_links).toEqual([['WEB-1'], ['API-2']]);
    expect(search.change_commits).toEqual([
      ['own', 'b', null, null],
      ['own', 'a', null, null],
      ['head', '1b', null, null],
      ['merge', '1c', null, null],
      ['squash', 'd', null, null],
    ]);
    expect(search.change_reviewers).toHaveLength(1);
    expect(parseChangeDetails(String(columns.details))).toEqual({
      v: 1,
      labels: ['fix'],
      drafts: [{ from: 1, to: null }],
      commits: ['b', 'a', 'b'],
    });
  });

  it('keeps who has approved a change, from when until when, each time once', () => {
    const ben = fakePerson('ben');
    const { search } = draftOf(
      fakeChange(1, {
        approvals: [
          { by: ben, approvedAt: 1.5, withdrawnAt: 2 },
          { by: ben, approvedAt: 3 },
          { by: ben, approvedAt: 3.5 },
          { by: fakePerson('cy'), approvedAt: 3 },
        ],
      }),
    );
    expect(
      search.change_approvals.map(([cell, ...times]) => [
        (cell as AccountCell).actor.externalId,
        ...times,
      ]),
    ).toEqual([
      ['ben', 1, 2],
      ['ben', 3, null],
      ['cy', 3, null],
    ]);
    expect(draftOf(fakeChange(1)).search.change_approvals).toEqual([]);
  });

  it('tells a deployment whose changes are not told from one without any', () => {
    const detailsOf = (changes: string[] | undefined) => {
      const { columns } = draftOf(fakeDeployment(1, { changes }));
      return parseDeploymentDetails(String(columns.details)).tellsChanges;
    };
    expect([detailsOf(undefined), detailsOf([])]).toEqual([false, true]);
    expect(hashOf(fakeDeployment(1, { changes: [] }))).not.toBe(
      hashOf(fakeDeployment(1, { changes: undefined })),
    );
  });

  it('keeps the types below a type, if they are told', () => {
    const childrenOf = (childTypes?: string[]) =>
      parseWorkItemTypeDetails(
        String(draftOf(fakeType({ childTypes })).columns.details),
      ).childTypes;
    expect(childrenOf(['2', 'Task'])).toEqual(['2', 'Task']);
    expect(childrenOf()).toBeNull();
  });

  it('names an entry of a changelog by its history and position', () => {
    expect(draftOf(fakeEntry(1, 2)).externalId).toBe('5001/2');
  });

  it('makes everything storable', () => {
    const { columns } = draftOf(
      fakeItem(1, {
        summary: `a\0b\uD800${'x'.repeat(2_000)}`,
        createdAt: 9e15,
        updatedAt: 12.9,
      }),
    );
    expect(columns.summary).toBe(`a\uFFFDb\uFFFD${'x'.repeat(996)}`);
    expect(columns.created_at).toBe(8.64e15);
    expect(columns.updated_at).toBe(12);
    const change = draftOf(
      fakeChange(1, { size: { additions: 1e12 }, sourceVersion: 3.7 }),
    );
    expect(change.columns.additions).toBe(2_147_483_647);
    expect(change.sourceVersion).toBe(3);
  });

  it.each<[string, StateRecord, StateRecord, boolean]>([
    ['the same', fakeItem(1), fakeItem(1), true],
    [
      'what an account is called',
      fakeItem(1),
      fakeItem(1, { assignee: { ...fakePerson('ada'), name: 'Ada L.' } }),
      true,
    ],
    [
      'whose it is',
      fakeItem(1),
      fakeItem(1, { assignee: fakePerson('cy') }),
      false,
    ],
    [
      'where it lives, which is compared by itself',
      fakeItem(1),
      fakeItem(1, { project: { id: '2', name: 'Two' } }),
      true,
    ],
    ['a label', fakeItem(1), fakeItem(1, { labels: [] }), false],
    [
      'a link',
      fakeItem(1),
      fakeItem(1, {
        links: [
          {
            id: '5',
            type: 'Blocks',
            description: 'blocks',
            direction: 'outward',
            other: {},
          },
        ],
      }),
      false,
    ],
    ['a version', fakeItem(1), fakeItem(1, { sourceVersion: 1 }), false],
    [
      'a reviewer',
      fakeChange(1),
      fakeChange(1, { reviewers: [fakePerson('ben')] }),
      false,
    ],
    ['an end', fakeSprint(), fakeSprint({ endAt: undefined }), false],
  ])('has a hash over %s', (_, one, other, isSame) => {
    expect(hashOf(one) === hashOf(other)).toBe(isSame);
  });

  it('knows bots by their names', () => {
    const { columns } = draftOf(fakeItem(1, { assignee: fakePerson('bot') }));
    expect(columns.assignee_id).toMatchObject({ actor: { kind: 'bot' } });
  });
});
