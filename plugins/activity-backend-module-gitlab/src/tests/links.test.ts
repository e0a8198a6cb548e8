import {
  type ItemRow,
  type LinkRow,
  tellTruth,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import type { ChangeRecord } from '@activity-insights/plugin-activity-node';
import { FoldedRecords } from '../__testUtils__/foldRecords';
import {
  startCompany,
  testNow,
  type TestGitlab,
} from '../__testUtils__/startCompany';
import { GitlabSource } from '../GitlabSource';

jest.setTimeout(120_000);

const { signal } = new AbortController();
const budget = { recordsPerPage: 500, bytesPerPage: 2_000_000 };

describe('the merge requests of a project', () => {
  let gitlab: TestGitlab;
  let path: string;
  const stored = new FoldedRecords();

  beforeAll(async () => {
    gitlab = await startCompany({ scale: { people: 1, months: 0.2 } });
    const { instance, site, demo } = gitlab;
    path = demo.company.services[0].gitlab.path;
    instance.groups.length = 0;
    instance.projects.push({ path });
    const source = new GitlabSource({
      instance,
      site,
      now: () => demo.clock.now(),
    });
    const streams = await source.listStreams({ signal, locators: [] });
    const stream = streams.find(
      ({ resource }) => resource === 'merge_requests',
    )!;
    for (const direction of stream.directions) {
      const options = { cursor: undefined, direction, signal, budget };
      for await (const page of stream.read(options)) stored.add(page);
    }
  });

  afterAll(() => gitlab.close());

  function truth<K extends 'items' | 'links'>(kind: K) {
    const { company } = gitlab.demo;
    return company.teams.flatMap(({ id }) => [
      ...tellTruth(company, kind, id, testNow),
    ]);
  }

  it('name the work items that they are about, and no others', () => {
    const idsByKey = new Map<string, number>();
    for (const { id, key, earlierKeys } of truth('items') as ItemRow[]) {
      [key, ...earlierKeys].forEach(each => idsByKey.set(each, id));
    }
    const known = new Set(idsByKey.values());
    const expected = (truth('links') as LinkRow[]).flatMap(link =>
      link.relation === 'change-item' &&
      link.project === path &&
      known.has(link.item)
        ? [`!${link.change} ${link.item}`]
        : [],
    );
    const found = [...stored.changes.values()].flatMap(
      ({ number, workItemKeys }: ChangeRecord) =>
        workItemKeys.flatMap(key => {
          const item = idsByKey.get(key);
          return item === undefined ? [] : [`!${number} ${item}`];
        }),
    );
    expect(expected.length).toBeGreaterThan(20);
    expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
  });

  it('were drafts when their authors said so', () => {
    const { company } = gitlab.demo;
    const repositories = company.teams.flatMap(
      ({ id }) => company.chronicle(id, testNow).repositories,
    );
    const service = company.services.find(each => each.gitlab.path === path)!;
    const { changes } = repositories.find(each => each.service === service.id)!;
    let periods = 0;
    for (const { id, openedAt, draft, facts } of changes) {
      if (openedAt >= testNow) continue;
      const turns = facts.filter(
        ({ kind, at }) =>
          at < testNow && (kind === 'markedDraft' || kind === 'markedReady'),
      );
      const edges = [...(draft ? [openedAt] : []), ...turns.map(t => t.at)];
      const { drafts } = stored.changes.get(`${id}`)!;
      periods += drafts.length;
      expect(
        drafts.flatMap(({ from, to }) =>
          to === undefined ? [from] : [from, to],
        ),
      ).toEqual(edges);
    }
    expect(periods).toBeGreaterThan(2);
  });

  it('know when their work began', () => {
    const merged = [...stored.changes.values()].filter(
      ({ state }) => state === 'merged',
    );
    expect(merged.length).toBeGreaterThan(20);
    for (const { firstCommitAt, commits } of merged) {
      expect(commits.length).toBeGreaterThan(0);
      expect(firstCommitAt).toBeLessThan(testNow);
    }
  });
});
