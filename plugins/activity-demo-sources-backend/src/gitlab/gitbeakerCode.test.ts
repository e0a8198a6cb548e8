import { Gitlab } from '@gitbeaker/rest';
import { CommitGraph } from '../chronicle/CommitGraph';
import { refsAt } from '../chronicle/refsAt';
import {
  ascending,
  closelyReadProjects,
  gitbeakerOptions,
  idsOf,
  isPast,
  knownProjects,
  pageByPage,
} from './testing/gitbeakerStyles';
import { startGitlab, testNow, TestGitlab } from './testing/startGitlab';

jest.setTimeout(600_000);

describe('@gitbeaker/rest 43, code and what becomes of it', () => {
  let gitlab: TestGitlab;
  let client: InstanceType<typeof Gitlab<false>>;
  const begunOf = <T extends { statuses: readonly { at: number }[] }>(
    list: readonly T[],
  ) => list.filter(({ statuses }) => isPast(statuses[0]));

  beforeAll(async () => {
    gitlab = await startGitlab();
    client = new Gitlab(gitbeakerOptions(gitlab));
  });
  afterAll(() => gitlab.close());

  it('lists the commits of every branch', async () => {
    for (const { id, repository } of closelyReadProjects) {
      const graph = CommitGraph.of(repository);
      const heads = [...refsAt(repository, testNow)].filter(([ref]) =>
        ref.startsWith('refs/heads/'),
      );
      const branches = await client.Branches.all(id, { perPage: 2 });

      expect(
        branches
          .map(({ name, commit }) => [`refs/heads/${name}`, commit.id])
          .sort(),
      ).toEqual(heads.sort());
      for (const [ref, tip] of heads) {
        const expected = [...graph.reachable([tip])].sort();
        const refName = ref.slice('refs/heads/'.length);
        const listed = await client.Commits.all(id, { refName, perPage: 100 });
        const { Commits } = client;
        const paged = await pageByPage(page =>
          Commits.all(id, {
            refName,
            page,
            perPage: 90,
            showExpanded: true,
          }),
        );

        expect(idsOf(listed).sort()).toEqual(expected);
        expect(idsOf(paged)).toEqual(idsOf(listed));
      }
    }
  });

  it('lists every pipeline with its jobs, and every deployment', async () => {
    for (const { id, repository } of knownProjects) {
      const pipelines = begunOf(repository.pipelines);
      const listed = await client.Pipelines.all(id, { perPage: 100 });
      const deployments = begunOf(repository.deployments);

      expect(ascending(idsOf(listed))).toEqual(ascending(idsOf(pipelines)));
      expect(
        idsOf(await client.Deployments.all(id, { perPage: 50, sort: 'asc' })),
      ).toEqual(idsOf(deployments));
    }
    const [{ id, repository }] = closelyReadProjects;
    const jobs = await client.Jobs.all(id, {
      pagination: 'keyset',
      perPage: 100,
    });
    expect(ascending(idsOf(jobs))).toEqual(
      ascending(
        begunOf(repository.pipelines).flatMap(({ jobs: all }) => idsOf(all)),
      ),
    );
  });

  it('lists tags, releases, environments and members', async () => {
    for (const { id, service, repository } of knownProjects) {
      const releases = await client.ProjectReleases.all(id);
      const members = await client.ProjectMembers.all(id);
      const tags = [...refsAt(repository, testNow).keys()].filter(ref =>
        ref.startsWith('refs/tags/'),
      );

      expect(releases.map(release => release.tag_name).sort()).toEqual(
        repository.releases
          .filter(isPast)
          .map(({ tag }) => tag)
          .sort(),
      );
      expect(
        (await client.Tags.all(id))
          .map(({ name }) => `refs/tags/${name}`)
          .sort(),
      ).toEqual(tags.sort());
      expect(members.length).toBeGreaterThan(2);
      expect((await client.Projects.show(service.gitlab.path)).id).toBe(id);
    }
  });

  it('lists issues with their notes and events', async () => {
    const withTickets = knownProjects.filter(
      ({ repository }) => repository.tickets.length > 0,
    );
    expect(withTickets.length).toBeGreaterThan(0);
    for (const { id, repository } of withTickets) {
      const tickets = repository.tickets.filter(
        ({ openedAt }) => openedAt < testNow,
      );
      const listed = await client.Issues.all({ projectId: id, perPage: 10 });
      const byKeyset = await client.Issues.all({
        projectId: id,
        pagination: 'keyset',
        perPage: 7,
      });

      expect(ascending(idsOf(listed))).toEqual(ascending(idsOf(tickets)));
      expect(idsOf(byKeyset)).toEqual(idsOf(listed));
      for (const { iid, facts } of tickets) {
        const notes = await client.IssueNotes.all(id, iid, { sort: 'asc' });
        const labels = await client.IssueLabelEvents.all(id, iid);
        const states = await client.IssueStateEvents.all(id, iid);

        expect(
          ascending([...idsOf(notes), ...idsOf(labels), ...idsOf(states)]),
        ).toEqual(ascending(idsOf(facts.filter(isPast))));
      }
    }
  });
});
