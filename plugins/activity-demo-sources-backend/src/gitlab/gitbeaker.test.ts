import { Gitlab } from '@gitbeaker/rest';
import { changeAt } from '../chronicle/changeAt';
import {
  ascending,
  changesOf,
  closelyReadProjects,
  gitbeakerOptions,
  idsOf,
  isPast,
  knownProjects,
  pageByPage,
} from './testing/gitbeakerStyles';
import { startGitlab, testNow, TestGitlab } from './testing/startGitlab';

jest.setTimeout(600_000);

describe('@gitbeaker/rest 43, merge requests', () => {
  let gitlab: TestGitlab;
  let client: InstanceType<typeof Gitlab<false>>;

  beforeAll(async () => {
    gitlab = await startGitlab();
    client = new Gitlab(gitbeakerOptions(gitlab));
  });
  afterAll(() => gitlab.close());

  it('lists every project: all at once, page by page, by keyset', async () => {
    const expected = knownProjects.map(({ id }) => id);

    expect(ascending(idsOf(await client.Projects.all({ perPage: 5 })))).toEqual(
      expected,
    );
    expect(
      ascending(
        idsOf(
          await pageByPage(page =>
            client.Projects.all({
              pagination: 'offset',
              page,
              perPage: 4,
              showExpanded: true,
            }),
          ),
        ),
      ),
    ).toEqual(expected);
    expect(
      idsOf(
        await client.Projects.all({
          pagination: 'keyset',
          orderBy: 'id',
          sort: 'asc',
          perPage: 3,
        }),
      ),
    ).toEqual(expected);
  });

  it('lists every merge request of every project, each as it is', async () => {
    for (const each of knownProjects) {
      const expected = changesOf(each).map(change => {
        const { state, updatedAt } = changeAt(change, testNow)!;
        return [change.id, state, new Date(updatedAt).toISOString()];
      });
      const listed = await client.MergeRequests.all({
        projectId: each.id,
        perPage: 100,
        sort: 'asc',
      });
      const { MergeRequests } = client;
      const paged = await pageByPage(page =>
        MergeRequests.all({
          projectId: each.id,
          orderBy: 'updated_at',
          perPage: 37,
          showExpanded: true,
          page,
        }),
      );
      const byId = (a: any, b: any) => a[0] - b[0];

      expect(
        listed.map(one => [one.id, one.state, one.updated_at]).sort(byId),
      ).toEqual(expected.sort(byId));
      expect(ascending(idsOf(paged))).toEqual(ascending(idsOf(listed)));
    }
  });

  it('lists merge requests of the whole site and of a group, not only its own', async () => {
    const expected = ascending(
      knownProjects.flatMap(each => idsOf(changesOf(each))),
    );
    const ofSite = await client.MergeRequests.all({
      scope: 'all',
      perPage: 100,
    });
    const ofGroup = await client.MergeRequests.all({
      groupId: 'tidewater',
      perPage: 100,
    });

    expect(ascending(idsOf(ofSite))).toEqual(expected);
    expect(ascending(idsOf(ofGroup))).toEqual(expected);
    expect(await client.MergeRequests.all()).toEqual([]);
  });

  it('lists every note of every merge request', async () => {
    for (const each of closelyReadProjects) {
      for (const { iid, facts } of changesOf(each)) {
        const expected = facts.filter(
          fact =>
            isPast(fact) &&
            !['closed', 'reopened', 'merged'].includes(fact.kind) &&
            !(fact.kind === 'comment' && (fact.deletedAt ?? testNow) < testNow),
        );
        const notes = await client.MergeRequestNotes.all(each.id, iid, {
          sort: 'asc',
          perPage: 3,
        });
        const discussions = await client.MergeRequestDiscussions.all(
          each.id,
          iid,
        );

        expect(idsOf(notes)).toEqual(idsOf(expected));
        expect(
          ascending(idsOf(discussions.flatMap(({ notes: all }) => all ?? []))),
        ).toEqual(ascending(idsOf(expected)));
      }
    }
  });

  it('lists what became of merge requests as state events', async () => {
    const [{ id, repository }] = closelyReadProjects;
    for (const { iid, facts } of repository.changes.slice(0, 30)) {
      const expected = facts.filter(
        fact =>
          isPast(fact) && ['closed', 'reopened', 'merged'].includes(fact.kind),
      );
      const events = await client.MergeRequestStateEvents.all(id, iid);

      expect(events.map(event => [event.id, event.state])).toEqual(
        expected.map(fact => [fact.id, fact.kind]),
      );
    }
  });
});
