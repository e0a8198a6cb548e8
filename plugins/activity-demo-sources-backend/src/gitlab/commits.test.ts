import { CommitGraph } from '../chronicle/CommitGraph';
import { refsAt } from '../chronicle/refsAt';
import { Commit } from '../model';
import {
  startGitlab,
  testCompany,
  testNow,
  TestGitlab,
} from './testing/startGitlab';

jest.setTimeout(120_000);

describe('commits of GitLab', () => {
  let gitlab: TestGitlab;
  const service = testCompany.services.find(
    each => each.gitlab.mergeMethod === 'merge',
  )!;
  const { repositories } = testCompany.chronicle(service.team, testNow);
  const history = repositories.find(each => each.service === service.id)!;
  const graph = CommitGraph.of(history);
  const main = refsAt(history, testNow).get('refs/heads/main')!;
  const path = `/projects/${service.gitlab.projectId}/repository/commits`;
  const shas = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  beforeAll(async () => {
    gitlab = await startGitlab();
  });
  afterAll(() => gitlab.close());

  it('gitlab-org/gitlab#586997: every page of all=true is the first', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(page =>
        gitlab.ask(`${path}?all=true&per_page=30&page=${page}`),
      ),
    );
    expect(first.body).toHaveLength(30);
    expect(second.body).toEqual(first.body);
    const everything = await gitlab.list(`${path}?all=true&per_page=100`);
    expect(new Set(shas(everything)).size).toBe(100);
    expect(everything.length).toBeGreaterThan(500);
  });

  it('gitlab-org/gitlab!240477: keyset lists all of them, but only behind a flag', async () => {
    const query = `${path}?all=true&pagination=keyset&per_page=100`;
    expect(new Set(shas(await gitlab.list(query))).size).toBe(100);

    gitlab.settings.commitsByKeyset = true;
    const first = await gitlab.ask(query);
    const all = await gitlab.list(query);
    gitlab.settings.commitsByKeyset = false;

    expect(first.headers.get('x-next-cursor')).toBe(first.body[99].id);
    expect(shas(all).sort()).toEqual(
      [...graph.reachable(refsAt(history, testNow).values())].sort(),
    );
  });

  it('gitlab-org/gitlab#389582: there are no totals of commits', async () => {
    const { headers } = await gitlab.ask(path);
    expect(headers.get('x-total')).toBeNull();
    expect(headers.get('x-total-pages')).toBeNull();
    expect(headers.get('x-next-page')).toBe('2');
  });

  it('GitLab, commits: since and until are about the committer date, so what was pushed late is missed', async () => {
    const late = history.commits.find(
      commit =>
        commit.pushedAt - commit.committer.at > 3 * 86_400_000 &&
        graph.reachable([main]).has(commit.sha),
    )!;
    const iso = (at: number) => new Date(at).toISOString();
    const day = 86_400_000;

    expect(
      shas(
        await gitlab.list(
          `${path}?since=${iso(late.pushedAt - day)}&per_page=100`,
        ),
      ),
    ).not.toContain(late.sha);
    const { at } = late.committer;
    const around = `${path}?since=${iso(at)}&until=${iso(at)}`;
    expect(shas(await gitlab.list(around))).toContain(late.sha);
  });

  it('GitLab, commits: ref_name may be a range', async () => {
    const [commit] = graph.log([main]).slice(40);
    const listed = await gitlab.list(
      `${path}?per_page=100&ref_name=${commit.sha}..main`,
    );
    expect(shas(listed).sort()).toEqual(
      [...graph.reachable([main], graph.reachable([commit.sha]))].sort(),
    );
    expect(listed.length).toBeGreaterThan(10);
  });

  it('GitLab, commits: a ref that is not there has none, which is no error', async () => {
    const { status, body } = await gitlab.ask(`${path}?ref_name=no-such`);
    expect([status, body]).toEqual([200, []]);
  });

  it('keeps the offsets of those who signed', async () => {
    const offsets = (commit: Commit) => commit.author.offset;
    const commit =
      graph.log([main]).find(each => offsets(each) === 330) ??
      graph.log([main]).find(each => offsets(each) !== 0)!;
    const { body } = await gitlab.ask(`${path}/${commit.sha}`);

    expect(body.authored_date).toMatch(/\.000[+-]\d\d:\d\d$/);
    expect(Date.parse(body.authored_date)).toBe(commit.author.at);
    expect(body.created_at).toBe(body.committed_date);
    expect(body.stats.total).toBe(
      commit.stats.additions + commit.stats.deletions,
    );
    expect(body.parent_ids).toEqual(commit.parents);
  });

  it('follows first parents only, and adds stats, when asked to', async () => {
    const listed = await gitlab.list(
      `${path}?first_parent=true&with_stats=true&per_page=100`,
    );
    expect(shas(listed)).toEqual(
      graph.log([main], { firstParent: true }).map(({ sha }) => sha),
    );
    expect(listed[0].stats).toHaveProperty('total');
  });

  it('lists no commit before its children when asked to', async () => {
    const listed = shas(await gitlab.list(`${path}?order=topo&per_page=100`));
    const places = new Map(listed.map((sha, place) => [sha, place]));
    expect(new Set(listed)).toEqual(graph.reachable([main]));
    for (const sha of listed) {
      for (const parent of graph.get(sha)!.parents) {
        expect(places.get(parent)).toBeGreaterThan(places.get(sha)!);
      }
    }
  });

  it('knows which branches, tags and merge requests a commit is in', async () => {
    const merged = history.changes.find(change =>
      change.facts.some(({ kind }) => kind === 'merged'),
    )!;
    const { list } = gitlab;
    const base = `/projects/${service.gitlab.projectId}`;
    const commits = await list(`${base}/merge_requests/${merged.iid}/commits`);
    expect(commits.length).toBeGreaterThan(0);
    const refs = await list(`${path}/${commits[0].id}/refs?type=branch`);
    expect(refs).toContainEqual({ type: 'branch', name: 'main' });
    const changes = await list(`${path}/${commits[0].id}/merge_requests`);
    expect(changes.map(({ iid }) => iid)).toContain(merged.iid);
  });

  it('answers 404 for a commit that nobody has pushed yet', async () => {
    const { sha, pushedAt } = history.commits[history.commits.length >> 1];
    const statusAt = async (at: number) => {
      gitlab.clock.at = at;
      const { status } = await gitlab.ask(`${path}/${sha}`);
      gitlab.clock.at = testNow;
      return status;
    };
    expect(await statusAt(pushedAt)).toBe(404);
    expect(await statusAt(pushedAt + 1)).toBe(200);
  });

  it.each([
    ['search=^mai', ['main']],
    ['search=ain$', ['main']],
    ['regex=^m[a-b]in$', ['main']],
    ['search=ma*', []],
  ])('GitLab, branches: finds by %s %j', async (query, expected) => {
    const branches = await gitlab.list(
      `/projects/${service.gitlab.projectId}/repository/branches?${query}`,
    );
    expect(branches.map(({ name }) => name)).toEqual(expected);
  });
});
