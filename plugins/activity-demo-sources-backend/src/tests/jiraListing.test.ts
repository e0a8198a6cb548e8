import type { ItemRow, SprintRow } from '../truth/rows';
import {
  jiraAsShown,
  Shown,
  undatedSprints,
} from './__testUtils__/listing/asVendorsShow';
import { compareRows, none } from './__testUtils__/listing/compareRows';
import { DataCenterReader } from './__testUtils__/listing/listDataCenter';
import { JiraRows } from './__testUtils__/listing/JiraRows';
import {
  JiraListing,
  listWithJiraJs,
} from './__testUtils__/listing/listWithJiraJs';
import type { ListedItem } from './__testUtils__/listing/ListedItem';
import {
  serveCompany,
  ServedCompany,
} from './__testUtils__/listing/ServedCompany';
import { sprintRowOf } from './__testUtils__/listing/sprintRowOf';

jest.setTimeout(300_000);

describe('Jira, listed by clients and compared with the truth, both over HTTP', () => {
  let company: ServedCompany;
  let shown: Shown;
  let sprints: SprintRow[];

  beforeAll(async () => {
    company = await serveCompany();
    const truth = {
      events: await company.truth('events'),
      items: await company.truth('items'),
      links: await company.truth('links'),
      tombstones: await company.truth('tombstones'),
    };
    shown = jiraAsShown(truth, company.teams);
    sprints = await company.truth('sprints');
  });
  afterAll(() => company.close());

  /** All that there is to say about the issues of a site, by whatever way they were listed. */
  function compareAll(
    items: readonly ListedItem[],
    fields: readonly { id: string; name: string }[],
  ) {
    const rows = new JiraRows(items, fields, company.directory);
    return {
      events: compareRows(rows.events(), shown.jiraEvents),
      items: compareRows(rows.items(), shown.items),
      links: compareRows(rows.links(), shown.itemLinks),
      moves: compareRows(rows.moves(), shown.moves),
    };
  }
  const nowhere = { events: none, items: none, links: none, moves: none };

  it('has every oddity that a list can have', () => {
    const count = (is: (item: ItemRow) => boolean) =>
      shown.items.filter(is).length;
    expect(count(({ histories }) => histories > 40)).toBeGreaterThan(0);
    expect(count(({ comments }) => comments > 20)).toBeGreaterThan(0);
    expect(count(({ earlierKeys }) => earlierKeys.length > 0)).toBeGreaterThan(
      0,
    );
    expect(count(({ flagged }) => flagged)).toBeGreaterThan(0);
    expect(count(({ due }) => due !== undefined)).toBeGreaterThan(0);
    expect(shown.hidden.length).toBeGreaterThan(0);
    const kinds = new Set(shown.deleted.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['item', 'comment', 'note']));
    expect(new Set(sprints.map(({ state }) => state)).size).toBe(3);
    expect(new Set(company.teams.map(({ jira }) => jira.board)).size).toBe(2);
    expect(new Set(company.teams.map(({ jira }) => jira.style)).size).toBe(2);
    expect(shown.versions.length).toBeGreaterThan(0);
  });

  describe('Cloud, by jira.js 6', () => {
    let listing: JiraListing;
    let gone: number[];

    beforeAll(async () => {
      gone = shown.deleted
        .filter(({ kind }) => kind === 'comment')
        .map(({ id }) => id);
      listing = await listWithJiraJs(`${company.url}/jira-cloud`, gone);
    });

    it('says what it is, and who asks', () => {
      expect(listing.site).toEqual({
        deploymentType: 'Cloud',
        timeZone: 'Asia/Kolkata',
      });
    });

    it('gives no answer that the client does not understand, but for long names of sprints', () => {
      // Jira has them and the client's schema has not.
      expect(listing.mismatches).toEqual([
        'values.*.name: at most 30 characters',
      ]);
    });

    it.each(['idsThenBulk', 'searchByProject', 'searchByUpdate'])(
      'lists every issue, change, comment and link, in the style %s',
      style => {
        const { styles, fields } = listing;
        expect(compareAll(styles[style], fields)).toEqual(nowhere);
      },
    );

    it('lists every project and its released versions', () => {
      expect(listing.keys).toEqual(
        company.teams.map(({ jira }) => jira.projectKey).sort(),
      );
      const released = listing.versions
        .filter(version => version.released)
        .map(({ id, releaseDate, projectIdOrKey }) => ({
          key: `version/${id}`,
          project: projectIdOrKey,
          date: String(releaseDate).slice(0, 10),
        }));
      expect(compareRows(released, shown.versions)).toEqual(none);
    });

    it('lists every sprint of every board with its issues, and is refused by kanban', () => {
      const all = listing.boards.flatMap(board => board.sprints);
      const found = [...new Map(all.map(each => [each.id, each])).values()];
      const rows = found.map(sprint =>
        sprintRowOf(sprint, listing.sprintIssues[sprint.id]),
      );
      expect(compareRows(rows, sprints)).toEqual(none);
      for (const { jira } of company.teams) {
        const board = listing.boards.find(
          each => each.boardId === jira.boardId,
        );
        expect(board?.refusal).toBe(jira.board === 'kanban' ? 400 : undefined);
      }
    });

    it('lists the issues of every board, those above ordinary work only on kanban', () => {
      const above = ['Epic', 'Feature', 'Customer Adoption', 'Product Version'];
      for (const { jira } of company.teams) {
        const board = listing.boards.find(
          each => each.boardId === jira.boardId,
        );
        const expected = shown.items.filter(
          ({ project, type }) =>
            project === jira.projectKey &&
            (jira.board === 'kanban' || !above.includes(type)),
        );
        expect(board?.issues.map(Number).sort()).toEqual(
          expected.map(({ id }) => id).sort(),
        );
      }
    });

    it('does not give what was deleted', async () => {
      expect(listing.stillThere).toEqual([]);
      expect(gone.length).toBeGreaterThan(0);
      const items = shown.deleted.filter(({ kind }) => kind === 'item');
      for (const { id } of items) expect(await statusOf(id)).toBe(404);
    });

    it('shows to others all but what is hidden', async () => {
      for (const id of shown.hidden) {
        expect(await statusOf(id, 'guest')).toBe(404);
      }
      const [visible] = shown.items.filter(({ hidden }) => !hidden);
      expect(await statusOf(visible.id, 'guest')).toBe(200);
    });

    async function statusOf(id: number, account = 'harvester') {
      const headers = { Authorization: `Bearer tidewater-${account}` };
      const path = `/jira-cloud/rest/api/3/issue/${id}?fields=summary`;
      return (await fetch(company.url + path, { headers })).status;
    }
  });

  describe('Data Center, by bare HTTP', () => {
    let reader: DataCenterReader;
    let fields: { id: string; name: string }[];

    beforeAll(async () => {
      reader = new DataCenterReader(`${company.url}/jira-dc`);
      fields = await reader.get('/rest/api/2/field');
    });

    it('lists every issue, change, comment and link by offset', async () => {
      const items = await reader.byOffset();
      expect(compareAll(items, fields)).toEqual(nowhere);
    });

    it('lists them project by project, by keyset', async () => {
      const items = await reader.byKeyset();
      expect(compareAll(items, fields)).toEqual(nowhere);
    });

    it('lists every sprint with its issues', async () => {
      const rows = (await reader.sprints()).map(sprint =>
        sprintRowOf(sprint, sprint.issues),
      );
      expect(compareRows(rows, undatedSprints(sprints))).toEqual(none);
    });
  });
});
