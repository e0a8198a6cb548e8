import type { ChangeRow } from '../truth/rows';
import { compareRows, none } from './__testUtils__/listing/compareRows';
import {
  GitlabReader,
  ListedChange,
} from './__testUtils__/listing/GitlabReader';
import { pageByPage } from './__testUtils__/listing/pageByPage';
import {
  idsOf,
  serveGitlab,
  ServedGitlab,
} from './__testUtils__/listing/serveGitlab';

jest.setTimeout(300_000);

describe('projects and merge requests, listed by @gitbeaker/rest 43 and compared with the truth, both over HTTP', () => {
  let gitlab: ServedGitlab;

  beforeAll(async () => {
    gitlab = await serveGitlab();
  });
  afterAll(() => gitlab.close());

  it('lists every project: all at once, page by page, by keyset', async () => {
    const { company, reader } = gitlab;
    const { Projects } = reader.client;
    const ids = idsOf(await reader.projects());
    const paged = await pageByPage(page =>
      Projects.all({
        pagination: 'offset',
        page,
        perPage: 4,
        showExpanded: true,
      }),
    );
    const chained = await Projects.all({
      pagination: 'keyset',
      orderBy: 'id',
      sort: 'asc',
      perPage: 3,
    });

    expect(ids).toHaveLength(company.teams.flatMap(t => t.services).length);
    expect(idsOf(paged)).toEqual(ids);
    expect(chained.map(({ id }) => id)).toEqual(ids);
  });

  describe('merge requests', () => {
    let changes: ChangeRow[];
    let whole: ListedChange[];

    beforeAll(async () => {
      const { company, reader } = gitlab;
      changes = await company.truth('changes');
      whole = await reader.ofProjects(async (projectId, path) => {
        const { MergeRequests } = reader.client;
        const listed = await MergeRequests.all({ projectId, perPage: 50 });
        const wholes = [];
        for (const change of listed) {
          wholes.push(await reader.wholeChange(path, change));
        }
        return wholes;
      });
    });

    it('are listed project by project, each as it is', () => {
      const { rows } = gitlab;
      const listed = whole.map(each => rows.change(each));
      expect(compareRows(listed, changes)).toEqual(none);
      expect(new Set(changes.map(({ state }) => state)).size).toBe(3);
      expect(changes.some(({ draft }) => draft)).toBe(true);
    });

    it.each<[string, (reader: GitlabReader) => Promise<any[]>]>([
      [
        'of the whole site',
        ({ client }) =>
          client.MergeRequests.all({ scope: 'all', perPage: 100 }),
      ],
      [
        'of the whole site, page by page, what was touched last at first',
        ({ client }) =>
          pageByPage(page =>
            client.MergeRequests.all({
              scope: 'all',
              orderBy: 'updated_at',
              page,
              perPage: 37,
              showExpanded: true,
            }),
          ),
      ],
      [
        'of the group above all groups, the oldest first',
        ({ client }) =>
          client.MergeRequests.all({
            groupId: 'tidewater',
            sort: 'asc',
            perPage: 60,
          }),
      ],
    ])('are the same %s', async (_, list) => {
      const { reader, rows } = gitlab;
      const found = new Map(whole.map(each => [each.change.id, each]));
      const listed = (await list(reader)).map(change =>
        rows.change({ ...found.get(change.id)!, change }),
      );
      expect(compareRows(listed, changes)).toEqual(none);
    });

    it('tell who opened, reviewed, approved, merged and closed them', () => {
      const { rows, told } = gitlab;
      const listed = whole.flatMap(each => rows.changeEvents(each));
      const types = [
        'change_opened',
        'change_reviewed',
        'change_approved',
        'change_merged',
        'change_closed',
      ] as const;
      expect(compareRows(listed, told(...types))).toEqual(none);
      for (const type of types) expect(told(type).length).toBeGreaterThan(5);
    });

    it('have the same notes in their discussions', async () => {
      const { reader } = gitlab;
      for (const { change, notes } of whole.slice(0, 60)) {
        const discussions = await reader.client.MergeRequestDiscussions.all(
          change.project_id,
          change.iid,
        );
        const found = discussions.flatMap(discussion => discussion.notes ?? []);
        expect(idsOf(found)).toEqual(idsOf(notes));
      }
    });

    it('mention the work items that they are about', async () => {
      const { company, rows, linksOf } = gitlab;
      const items = await company.truth('items');
      const idOfKey = new Map(
        items.flatMap(({ id, key, earlierKeys }) =>
          [key, ...earlierKeys].map(each => [each, id] as const),
        ),
      );
      const listed = whole.flatMap(each => rows.changeLinks(each, idOfKey));
      expect(compareRows(listed, linksOf('change-item'))).toEqual(none);
    });

    it('have no note that was deleted', async () => {
      const { company } = gitlab;
      const notes = new Set(whole.flatMap(each => idsOf(each.notes)));
      const gone = (await company.truth('tombstones')).filter(
        ({ kind }) => kind === 'note',
      );
      expect(gone.length).toBeGreaterThan(0);
      expect(gone.filter(({ id }) => notes.has(id))).toEqual([]);
    });
  });
});
