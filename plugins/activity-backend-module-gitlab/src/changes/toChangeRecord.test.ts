import type { ChangeRecord } from '@activity-insights/plugin-activity-node';
import {
  at,
  changeUrl,
  minute,
  recordsOfChange,
} from '../__testUtils__/recordsOfChange';
import { bob } from '../__testUtils__/fakeRows';

function changeOf(...given: Parameters<typeof recordsOfChange>): ChangeRecord {
  return recordsOfChange(...given).find(it => it.kind === 'change')!;
}

describe('toChangeRecord', () => {
  it('has a merge request as it is', () => {
    expect(
      changeOf(
        {},
        {
          notes: [],
          commits: [
            { id: 'b'.repeat(40), authored_date: minute(2) },
            { id: 'a'.repeat(40), authored_date: '2026-02-27T18:00:00+01:00' },
          ],
        },
      ),
    ).toEqual({
      kind: 'change',
      id: '105',
      number: 5,
      title: 'WEB-12: berths',
      url: changeUrl,
      state: 'open',
      draft: false,
      author: {
        identity: 'account',
        id: '11',
        username: 'ada',
        name: 'Ada Example',
      },
      reviewers: [
        {
          identity: 'account',
          id: '12',
          username: 'bob',
          name: 'Bob Example',
        },
      ],
      sourceBranch: 'feature/WEB-14',
      targetBranch: 'main',
      labels: ['harbour'],
      openedAt: at(0),
      updatedAt: at(50),
      drafts: [],
      approvals: [],
      firstCommitAt: Date.UTC(2026, 1, 27, 17),
      commits: ['b'.repeat(40), 'a'.repeat(40)],
      workItemKeys: ['WEB-12', 'WEB-14', 'WEB-13'],
      sourceVersion: at(50),
    });
  });

  it('does not say when it began if not all of its commits are known', () => {
    const commits = [{ id: 'b'.repeat(40), authored_date: minute(2) }];
    expect(
      changeOf({}, { commits, hasAllCommits: false }).firstCommitAt,
    ).toBeUndefined();
  });

  it.each([
    [{ state: 'locked' }, { state: 'open' }],
    [
      { author: { username: 'ada' }, reviewers: null, labels: 'harbour' },
      { reviewers: [], labels: [] },
    ],
    [
      { title: null, source_branch: null, merged_at: 'never' },
      { title: '', sourceBranch: '', state: 'open' },
    ],
    [
      { state: 'closed', closed_at: minute(40) },
      { state: 'closed', closedAt: at(40) },
    ],
    [
      {
        state: 'merged',
        merged_at: minute(41),
        merge_user: bob,
        sha: 'a',
        merge_commit_sha: 'b',
        squash_commit_sha: 'c',
      },
      {
        state: 'merged',
        mergedAt: at(41),
        mergedBy: expect.objectContaining({ id: '12' }),
        headSha: 'a',
        mergeSha: 'b',
        squashSha: 'c',
      },
    ],
    [{ work_in_progress: true }, { draft: true, drafts: [{ from: at(0) }] }],
    [{ changes_count: '17' }, { size: { files: 17 } }],
    [{ changes_count: '1000+' }, { size: { files: 1000 } }],
    [{ labels: [{ id: 1, name: 'harbour' }] }, { labels: ['harbour'] }],
  ])('understands %j', (change, expected) => {
    expect(changeOf(change)).toMatchObject(expected);
  });

  it('is as large as what came to its target', () => {
    const stats = { additions: 40, deletions: 2 };
    expect(changeOf({}, { landed: { id: 'b', stats } }).size).toEqual(stats);
    const counted = { changes_count: '3' };
    expect(changeOf(counted, { landed: { id: 'b', stats } }).size).toEqual({
      files: 3,
      ...stats,
    });
  });

  it('says when what was squashed was written, and who has signed what stands for it', () => {
    const squash = 'c'.repeat(40);
    const commits = [
      { id: 'b'.repeat(40), authored_date: minute(2) },
      { id: 'a'.repeat(40), authored_date: 'yesterday' },
    ];
    const landed = {
      id: squash,
      author_name: 'Ada Example',
      author_email: 'Ada@mail.example',
      authored_date: '2026-03-01T10:40:00.000+01:00',
    };
    const change = { state: 'merged', squash_commit_sha: squash };
    const own = { sha: 'b'.repeat(40), at: at(2) };
    expect(changeOf(change, { commits, landed }).signatures).toEqual([
      own,
      {
        sha: squash,
        at: at(40),
        by: {
          identity: 'email',
          id: 'ada@mail.example',
          name: 'Ada Example',
          email: 'Ada@mail.example',
        },
      },
    ]);
    // It was read by itself, and may be gone by now, or be the merge commit.
    expect(changeOf(change, { commits }).signatures).toEqual([own]);
    const merge = { ...landed, id: 'd'.repeat(40) };
    expect(changeOf(change, { commits, landed: merge }).signatures).toEqual([
      own,
    ]);
    expect(changeOf({}, { commits, landed })).not.toHaveProperty('signatures');
  });

  it('does not take the time of an earlier closing for its end', () => {
    const change = changeOf({ state: 'opened', closed_at: minute(30) });
    expect(change).not.toHaveProperty('closedAt');
  });
});
