import { changeAt } from '../chronicle/changeAt';
import { ChangeFact, ChangeHistory } from '../model';
import {
  startGitlab,
  testCompany,
  testNow,
  TestGitlab,
} from './testing/startGitlab';

jest.setTimeout(120_000);

describe('merge requests of GitLab', () => {
  let gitlab: TestGitlab;
  const all = testCompany.teams.flatMap(team =>
    testCompany.chronicle(team.id, testNow).repositories.flatMap(repository => {
      const { gitlab: place } = testCompany.services.find(
        ({ id }) => id === repository.service,
      )!;
      return repository.changes
        .filter(({ openedAt }) => openedAt < testNow)
        .map(change => ({ change, repository, id: place.projectId }));
    }),
  );
  const withFact = (matches: (fact: ChangeFact) => boolean) =>
    all.find(({ change }) => change.facts.some(matches))!;
  const pathOf = ({ id, change }: { id: number; change: ChangeHistory }) =>
    `/projects/${id}/merge_requests/${change.iid}`;

  beforeAll(async () => {
    gitlab = await startGitlab();
  });
  afterAll(() => gitlab.close());
  afterEach(() => {
    gitlab.clock.at = testNow;
  });

  it('shows one as it is at each moment of its life', async () => {
    const found = withFact(({ kind }) => kind === 'merged');
    const merged = found.change.facts.find(({ kind }) => kind === 'merged')!;
    const path = pathOf(found);

    gitlab.clock.at = found.change.openedAt;
    expect((await gitlab.ask(path)).status).toBe(404);
    gitlab.clock.at = merged.at;
    expect((await gitlab.ask(path)).body).toMatchObject({
      state: 'opened',
      merged_at: null,
      merge_user: null,
    });
    gitlab.clock.at = merged.at + 1;
    const { body } = await gitlab.ask(path);
    expect(body).toMatchObject({
      state: 'merged',
      merged_at: new Date(merged.at).toISOString(),
      merge_user: { id: testCompany.person(merged.by).gitlabId },
    });
    expect(body.merged_by).toEqual(body.merge_user);
    expect(body.diff_refs.head_sha).toBe(body.sha);
  });

  it('has the word Draft in its title as long as it is one', async () => {
    const found = withFact(({ kind }) => kind === 'markedReady');
    const ready = found.change.facts.find(
      ({ kind }) => kind === 'markedReady',
    )!;
    const draftOf = async (at: number) => {
      gitlab.clock.at = at;
      const { title, draft } = (await gitlab.ask(pathOf(found))).body;
      return [title.startsWith('Draft: '), draft];
    };
    expect(await draftOf(ready.at)).toEqual([true, true]);
    expect(await draftOf(ready.at + 1)).toEqual([false, false]);
  });

  it('GitLab, approvals: they are a state; what was taken back is in the notes only', async () => {
    const found = withFact(({ kind }) => kind === 'unapproved');
    const { facts } = found.change;
    const taken = facts.find(({ kind }) => kind === 'unapproved')!;
    gitlab.clock.at = taken.at + 1;
    const { body } = await gitlab.ask(`${pathOf(found)}/approvals`);
    const notes = await gitlab.list(`${pathOf(found)}/notes?sort=asc`);
    const person = testCompany.person(taken.by).gitlabId;

    expect(body.approved_by.map(({ user }: any) => user.id)).not.toContain(
      person,
    );
    expect(
      notes
        .filter(({ author, system }) => system && author.id === person)
        .map(note => note.body),
    ).toEqual(
      expect.arrayContaining([
        'approved this merge request',
        'unapproved this merge request',
      ]),
    );
  });

  it('GitLab, approvals: a push may take them all back, and no note tells', async () => {
    const reset = all
      .map(found => ({
        ...found,
        push: found.change.facts.find(
          fact =>
            fact.kind === 'pushed' &&
            fact.resetsApprovals === true &&
            changeAt(found.change, fact.at)!.approvals.length > 0,
        )!,
      }))
      .find(({ push }) => push !== undefined)!;
    const approvals = async (at: number) => {
      gitlab.clock.at = at;
      const { body } = await gitlab.ask(`${pathOf(reset)}/approvals`);
      return body.approved_by.length;
    };
    expect(await approvals(reset.push.at)).toBeGreaterThan(0);
    expect(await approvals(reset.push.at + 1)).toBe(0);
    const notes = await gitlab.list(`${pathOf(reset)}/notes`);
    expect(notes.map(({ body }) => body)).not.toContain(
      'unapproved this merge request',
    );
  });

  it('gitlab-org/gitlab!204605: approvals say when only since 18.5', async () => {
    const found = all.find(
      ({ change }) => changeAt(change, testNow)!.approvals.length > 0,
    )!;
    const [approval] = changeAt(found.change, testNow)!.approvals;
    const approvedAt = async (version: string) => {
      gitlab.settings.version = version;
      const { body } = await gitlab.ask(`${pathOf(found)}/approvals`);
      return body.approved_by[0].approved_at;
    };
    expect(await approvedAt('18.4.6-ee')).toBeUndefined();
    expect(await approvedAt('18.5.0-ee')).toBe(
      new Date(approval.at).toISOString(),
    );
  });

  it('GitLab, notes: they come newest first, the system among them, and deleted ones are gone', async () => {
    const found = withFact(
      fact => fact.kind === 'comment' && (fact.deletedAt ?? testNow) < testNow,
    );
    const deleted = found.change.facts.find(
      fact => fact.kind === 'comment' && fact.deletedAt !== undefined,
    ) as Extract<ChangeFact, { kind: 'comment' }>;
    const idsAt = async (at: number) => {
      gitlab.clock.at = at;
      const notes = await gitlab.list(`${pathOf(found)}/notes`);
      return notes.map(({ id }) => id);
    };
    const before = await idsAt(deleted.deletedAt!);
    expect(before).toEqual([...before].sort((a, b) => b - a));
    expect(before).toContain(deleted.id);
    expect(await idsAt(deleted.deletedAt! + 1)).not.toContain(deleted.id);
  });

  it('GitLab, merge requests: user_notes_count does not count the system', async () => {
    const found = withFact(({ kind }) => kind === 'approved');
    const { body } = await gitlab.ask(pathOf(found));
    const notes = await gitlab.list(`${pathOf(found)}/notes`);
    expect(body.user_notes_count).toBe(
      notes.filter(({ system }) => !system).length,
    );
    expect(notes.some(({ system }) => system)).toBe(true);
  });

  it('GitLab, merge requests: what is updated while somebody pages moves, so offsets repeat rows', async () => {
    const { id } = all[0];
    const list = (page: number) =>
      gitlab.ask(
        `/projects/${id}/merge_requests?order_by=updated_at&per_page=5&page=${page}`,
      );
    const lives = all.filter(each => each.id === id);
    const opening = lives[lives.length - 1].change.openedAt;
    gitlab.clock.at = opening;
    const first = (await list(1)).body;
    gitlab.clock.at = opening + 1;
    const second = (await list(2)).body;

    expect(second[0].id).toBe(first[4].id);
  });

  it('GitLab, external trackers: issues that it closes are those of Jira, by their keys', async () => {
    const closing = all.find(({ change }) =>
      /\bCloses [A-Z]+-\d+/.test(change.description),
    )!;
    const [, key] = /\bCloses ([A-Z]+-\d+)/.exec(closing.change.description)!;
    const closed = await gitlab.list(`${pathOf(closing)}/closes_issues`);
    expect(closed).toEqual([{ id: key, title: expect.any(String) }]);
  });

  it('finds what was updated since, both ends included', async () => {
    const { id } = all[0];
    const path = `/projects/${id}/merge_requests`;
    const [newest] = (
      await gitlab.ask(`${path}?order_by=updated_at&per_page=1`)
    ).body;
    const after = await gitlab.list(
      `${path}?updated_after=${newest.updated_at}&order_by=updated_at&sort=asc`,
    );
    expect(after.map(row => row.id)).toEqual([newest.id]);
  });

  it('GitLab, events: after and before are dates, and the dates themselves are left out', async () => {
    const { id } = all[0];
    const events = await gitlab.list(
      `/projects/${id}/events?after=2026-03-01&before=2026-04-01&per_page=100&sort=asc`,
    );
    const dates = events.map(({ created_at: at }) => at.slice(0, 10));
    expect(dates.length).toBeGreaterThan(20);
    expect(dates[0] > '2026-03-01').toBe(true);
    expect(dates.at(-1) < '2026-04-01').toBe(true);
    expect(dates).toEqual([...dates].sort());
  });

  it.each([
    ['approved', 'approved'],
    ['merged', 'accepted'],
    ['created', 'opened'],
  ])('GitLab, events: action=%s calls itself %s', async (action, name) => {
    const events = await gitlab.list(
      `/projects/${all[0].id}/events?action=${action}&target_type=merge_request&per_page=100`,
    );
    expect(events.length).toBeGreaterThan(10);
    expect(new Set(events.map(event => event.action_name))).toEqual(
      new Set([name]),
    );
  });
});
