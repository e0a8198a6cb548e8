import type { LinkRow } from '../truth/rows';
import { deploymentsAsShown } from './__testUtils__/listing/asVendorsShow';
import { compareRows, none } from './__testUtils__/listing/compareRows';
import { pageByPage } from './__testUtils__/listing/pageByPage';
import {
  idsOf,
  serveGitlab,
  ServedGitlab,
} from './__testUtils__/listing/serveGitlab';

jest.setTimeout(300_000);

describe('code and what becomes of it, listed by @gitbeaker/rest 43 and compared with the truth, both over HTTP', () => {
  let gitlab: ServedGitlab;

  beforeAll(async () => {
    gitlab = await serveGitlab();
  });
  afterAll(() => gitlab.close());

  it.each([
    ['branch by branch', false],
    ['beyond the default branch, page by page', true],
  ])('lists every commit %s', async (_, ranged) => {
    const { reader, rows, told } = gitlab;
    const listed = (await reader.commits(ranged)).map(commit =>
      rows.commitEvent(commit),
    );
    expect(compareRows(listed, told('commit'))).toEqual(none);
    expect(rows.unsigned.size).toBeLessThan(listed.length / 50);
  });

  it('still has those commits that nothing leads to, for whoever knows their shas', async () => {
    const { reader, rows, shown } = gitlab;
    const { unreachable } = shown();
    expect(unreachable.length).toBeGreaterThan(20);
    for (const row of unreachable) {
      const { project, sha } = row;
      const commit = await reader.client.Commits.show(project, sha!);
      const found = rows.commitEvent({ project, commit, branch: null });
      expect(found).toMatchObject({ offset: row.offset, parents: row.parents });
    }
  });

  it('lists every pipeline: all at once, and page by page', async () => {
    const { reader, rows, told } = gitlab;
    const { Pipelines } = reader.client;
    const listed = await reader.ofProjects(async (id, path) => {
      const found = [];
      for (const each of await Pipelines.all(id, { perPage: 100 })) {
        const pipeline = await Pipelines.show(id, each.id);
        found.push(rows.pipelineEvent(path, pipeline));
      }
      return found;
    });
    expect(compareRows(listed, told('pipeline'))).toEqual(none);
    const paged = await reader.ofProjects(id =>
      pageByPage(page =>
        Pipelines.all(id, {
          orderBy: 'updated_at',
          page,
          perPage: 30,
          showExpanded: true,
        }),
      ),
    );
    const keys = paged.map(({ id }) => `pipeline/${id}`);
    expect(keys.sort()).toEqual(listed.map(({ key }) => key).sort());
  });

  it('lists the jobs of pipelines by keyset as by offset', async () => {
    const { reader } = gitlab;
    const [{ id }] = await reader.projects();
    const { Jobs } = reader.client;
    const chained = await Jobs.all(id, { pagination: 'keyset', perPage: 60 });
    const paged = await Jobs.all(id, { perPage: 100 });
    expect(chained.length).toBeGreaterThan(60);
    expect(idsOf(chained)).toEqual(idsOf(paged));
  });

  it('lists every deployment with the merge requests that it brought', async () => {
    const { company, reader, rows, told, linksOf } = gitlab;
    const { Deployments } = reader.client;
    const found: object[] = [];
    const brought: LinkRow[] = [];
    const listed = await reader.ofProjects(async (id, project) => {
      const deployments: any[] = await Deployments.all(id, {
        perPage: 50,
        sort: 'asc',
      });
      for (const deployment of deployments) {
        const changes: any[] = await Deployments.allMergeRequests(
          id,
          deployment.id,
        );
        found.push(rows.deployment(project, deployment));
        brought.push(
          ...changes.map(
            ({ iid }): LinkRow => ({
              relation: 'deployment-change',
              project,
              deployment: deployment.id,
              change: iid,
            }),
          ),
        );
      }
      return deployments.flatMap(each => rows.deploymentEvents(project, each));
    });
    const expected = await company.truth('deployments');
    expect(compareRows(found, deploymentsAsShown(expected))).toEqual(none);
    expect(compareRows(listed, told('deployment'))).toEqual(none);
    expect(compareRows(brought, linksOf('deployment-change'))).toEqual(none);
  });

  it('lists every release and its tag', async () => {
    const { reader, rows, told } = gitlab;
    const { ProjectReleases, Tags } = reader.client;
    const listed = await reader.ofProjects(async (id, path) => {
      const releases = await ProjectReleases.all(id, { perPage: 3 });
      const tags = (await Tags.all(id)).map(({ name }) => name);
      expect(tags).toEqual(
        expect.arrayContaining(releases.map(each => each.tag_name)),
      );
      return releases.map(each => rows.releaseEvent(path, each));
    });
    const expected = told('release');
    expect(compareRows(listed, expected)).toEqual(none);
    expect(expected.length).toBeGreaterThan(5);
  });

  it.each([['offset'], ['keyset']] as const)(
    'lists the issues of its own by %s, with what happened to them',
    async pagination => {
      const { reader, rows, told } = gitlab;
      const listed = await reader.ofProjects(async (projectId, path) => {
        const tickets = await reader.client.Issues.all({
          projectId,
          pagination,
          perPage: 7,
        });
        const found = [];
        for (const ticket of tickets) {
          const whole = await reader.wholeTicket(path, ticket);
          found.push(...rows.ticketEvents(whole));
        }
        return found;
      });
      const expected = told(
        'item_created',
        'item_commented',
        'item_assigned',
        'item_status_changed',
      );
      expect(compareRows(listed, expected)).toEqual(none);
      expect(expected.length).toBeGreaterThan(20);
    },
  );
});
