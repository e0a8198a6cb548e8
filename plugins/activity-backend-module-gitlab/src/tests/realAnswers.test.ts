import type { ChangeRecord } from '@activity-insights/plugin-activity-node';
import { FakeProject } from '../__testUtils__/FakeProject';
import { eventLines, readResource } from '../__testUtils__/readResource';
import {
  serveProject,
  type ServedProject,
} from '../__testUtils__/serveProject';
import { changesResource } from '../changes/changesResource';

const now = Date.UTC(2026, 10, 16, 10);
const sha = (letter: string) => letter.repeat(40);

const mira = {
  id: 31,
  username: 'mira.f',
  name: 'Mira Fjord',
  state: 'active',
};
const jon = { id: '32', username: 'jon', name: 'Jon Quay', locked: false };
const nameless = { id: 33, name: 'Pia Pier' };
const ghost = { id: 9, username: 'ghost', name: 'Ghost User' };

/** Merge requests as servers of several versions answer, with what they leave out and what nobody has asked for. */
const changes: Record<string, object> = {
  'merged over the API, and nobody says by whom': {
    id: 501,
    iid: 1,
    project_id: 7,
    title: 'Berths by tide',
    description: null,
    state: 'merged',
    created_at: '2026-11-02T10:00:00.123456+02:00',
    updated_at: '2026-11-03T08:30:00Z',
    merged_at: '2026-11-03T10:15:30+02:00',
    merge_user: null,
    merged_by: null,
    closed_at: null,
    closed_by: null,
    author: mira,
    reviewers: [jon],
    source_branch: 'tide',
    target_branch: 'main',
    sha: sha('a'),
    merge_commit_sha: sha('b'),
    squash_commit_sha: null,
    web_url: 'https://gitlab.example/acme/web/-/merge_requests/1',
    merge_status: 'can_be_merged',
    references: { short: '!1' },
    time_stats: { time_estimate: 0 },
  },
  'written by somebody who is gone, and closed': {
    id: '502',
    iid: '2',
    title: 'Cranes',
    state: 'closed',
    created_at: '2026-11-04T09:00:00.000Z',
    updated_at: '2026-11-05T09:00:00.000Z',
    closed_at: '2026-11-05T09:00:00.000Z',
    closed_by: ghost,
    author: ghost,
    source_branch: 'cranes',
    target_branch: 'main',
  },
  'without an author or an address': {
    id: 503,
    iid: 3,
    title: 'Quays',
    state: 'opened',
    created_at: '2026-11-06T09:00:00Z',
    updated_at: '2026-11-06T12:00:00Z',
    author: null,
    draft: null,
    labels: null,
    source_branch: 'quays',
    target_branch: 'main',
  },
  'opened again, on a server that has a state for it': {
    id: 504,
    iid: 4,
    title: 'Locks',
    state: 'reopened',
    created_at: '2026-11-07T09:00:00Z',
    updated_at: '2026-11-07T12:00:00Z',
    author: nameless,
    source_branch: 'locks',
    target_branch: 'main',
  },
};

const note = (
  id: unknown,
  author: unknown,
  body: string,
  more: object = {},
) => ({
  id,
  author,
  body,
  type: null,
  system: true,
  created_at: `2026-11-03T07:${id}:00.000Z`,
  noteable_type: 'MergeRequest',
  resolvable: false,
  ...more,
});

const notesOf: Record<string, object[]> = {
  '1': [
    note(10, jon, 'requested review from @jon'),
    note(11, jon, 'What about the ebb?', { system: false }),
    note(12, mira, 'Done.', { system: false, type: 'DiffNote' }),
    note('13', jon, 'approved this merge request'),
    note(14, jon, 'unapproved this merge request'),
    note(15, nameless, 'approved this merge request'),
    note(16, ghost, 'Nice', { system: false }),
    note(17, jon, 'On a commit', {
      system: false,
      noteable_type: 'Commit',
    }),
    note(18, mira, 'mentioned in commit 1a2b'),
  ],
};

describe('answers of a real GitLab', () => {
  let fake: FakeProject;
  let served: ServedProject;

  beforeEach(async () => {
    fake = new FakeProject();
    served = await serveProject(fake, () => now);
  });

  afterEach(() => served.close());

  it('tell of each merge request when it was opened, reviewed, approved, merged and closed', async () => {
    fake.lists.set('merge_requests', Object.values(changes) as never);
    for (const [iid, notes] of Object.entries(notesOf)) {
      fake.lists.set(`merge_requests/${iid}/notes`, notes as never);
    }
    for (const { iid } of Object.values(changes) as { iid: string }[]) {
      if (!notesOf[iid]) fake.lists.set(`merge_requests/${iid}/notes`, []);
      fake.lists.set(`merge_requests/${iid}/commits`, []);
    }
    const records = await readResource(served.place, changesResource);
    expect(eventLines(records).sort()).toEqual([
      'change_approved 13 2026-11-03T07:13:00.000Z 32',
      'change_approved 15 2026-11-03T07:15:00.000Z 33',
      'change_closed mr:502 2026-11-05T09:00:00.000Z -',
      'change_merged 501 2026-11-03T08:15:30.000Z -',
      'change_opened 501 2026-11-02T08:00:00.123Z 31',
      'change_opened 502 2026-11-04T09:00:00.000Z -',
      'change_opened 503 2026-11-06T09:00:00.000Z -',
      'change_opened 504 2026-11-07T09:00:00.000Z 33',
      'change_reviewed 11 2026-11-03T07:11:00.000Z 32',
      'change_reviewed 16 2026-11-03T07:16:00.000Z -',
    ]);
    const states = records
      .filter((it): it is ChangeRecord => it.kind === 'change')
      .map(({ id, state, draft, approvals }) => [
        id,
        state,
        draft,
        approvals?.length,
      ]);
    expect(states).toEqual([
      ['501', 'merged', false, 2],
      ['502', 'closed', false, 0],
      ['503', 'open', false, 0],
      ['504', 'open', false, 0],
    ]);
  });
});
