import { StubJira, StubRefusal } from '../../__testUtils__/StubJira';
import type { KnownFields } from '../../fields/KnownFields';
import type { HierarchyContext } from '../HierarchyContext';
import { newParentsWalk, type ParentsWalk } from './ParentsWalk';
import { walkParents } from './walkParents';

const known: KnownFields = {
  estimate: [],
  epicLink: ['customfield_1'],
  parentLink: ['customfield_2'],
  sprint: [],
  flagged: [],
};
const { signal } = new AbortController();

interface Question {
  jql: string;
  fields: string[];
  nextPageToken?: string;
  startAt?: number;
}

/** A site of one harvested project, WEB; what it is asked is noted. */
function siteWith(
  answer: (question: Question) => unknown,
  flavour: 'Cloud' | 'Server' = 'Cloud',
) {
  const asked: Question[] = [];
  const take = (_: unknown, body: unknown) => {
    asked.push(body as Question);
    return answer(body as Question);
  };
  const { site } = new StubJira(
    { '/rest/api/3/search/jql': take, '/rest/api/2/search': take },
    flavour,
  );
  const projects = [{ id: '10001', key: 'WEB' }];
  const context = { site, projects } as unknown as HierarchyContext;
  const walk = async (start = newParentsWalk(7), since?: number) => {
    const steps: ParentsWalk[] = [];
    for await (const step of walkParents(
      context,
      known,
      start,
      since,
      signal,
    )) {
      steps.push(step);
    }
    return steps;
  };
  return { asked, walk };
}

function childOf(key: string) {
  return { id: '1', key: 'WEB-1', fields: { parent: { id: '2', key } } };
}

/** Three pages, by token; the second has what is known already. */
function threePages({ nextPageToken }: Question) {
  switch (nextPageToken) {
    case undefined:
      return {
        issues: [childOf('OPS-1'), childOf('WEB-9')],
        nextPageToken: 'b',
      };
    case 'b':
      return { issues: [childOf('OPS-1'), { odd: true }], nextPageToken: 'c' };
    default:
      return { issues: [childOf('WEB-X-3')] };
  }
}

describe('walkParents', () => {
  it('notes parents that live elsewhere, page by page', async () => {
    const { walk, asked } = siteWith(threePages);
    const steps = await walk();
    expect(steps.map(({ found }) => found)).toEqual([
      ['OPS-1'],
      ['OPS-1'],
      ['OPS-1', 'WEB-X-3'],
      ['OPS-1', 'WEB-X-3'],
    ]);
    expect(steps.map(({ isDone }) => isDone)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(asked[0]).toMatchObject({
      jql: 'project in (10001) AND parent is not EMPTY ORDER BY key ASC',
      fields: ['parent', 'customfield_1', 'customfield_2'],
    });
  });

  it('goes on after any step', async () => {
    const { walk } = siteWith(threePages);
    const whole = await walk();
    for (const [index, step] of whole.slice(0, -1).entries()) {
      expect(await walk(step)).toEqual(whole.slice(index + 1));
    }
  });

  it('asks for what was changed since the walk before, with some overlap', async () => {
    const { walk, asked } = siteWith(() => ({ issues: [] }));
    await walk(newParentsWalk(7), 1_000_000_000);
    expect(asked[0].jql).toContain(' AND updated >= 999100000 ');
  });

  it('begins a query again whose token is too old', async () => {
    const { walk } = siteWith(question =>
      question.nextPageToken === 'old'
        ? new StubRefusal(400)
        : threePages(question),
    );
    const start = { ...newParentsWalk(7), place: { nextPageToken: 'old' } };
    const steps = await walk(start);
    expect(steps.at(-1)).toMatchObject({
      found: ['OPS-1', 'WEB-X-3'],
      reached: [],
      isDone: true,
    });
  });

  it('asks Data Center by both of its fields, counts its pages, and says what it cannot be asked', async () => {
    const { walk, asked } = siteWith(({ jql, startAt = 0 }) => {
      if (jql.includes('cf[2]')) return new StubRefusal(400);
      const issues = [{ fields: { customfield_1: `OPS-${startAt}` } }];
      return { issues, startAt, total: 2 };
    }, 'Server');
    const steps = await walk();
    expect(asked.map(({ startAt }) => startAt)).toEqual([
      undefined,
      1,
      undefined,
    ]);
    expect(steps.at(-1)).toMatchObject({
      found: ['OPS-0', 'OPS-1'],
      reached: ['Jira does not tell of all items whether they have parents'],
      isDone: true,
    });
  });

  it('follows so many parents and no more, and says so', async () => {
    const issues = Array.from({ length: 5001 }, (_, id) =>
      childOf(`OPS-${id}`),
    );
    const { walk } = siteWith(() => ({ issues }));
    const [{ found, reached }] = await walk();
    expect(found).toHaveLength(5000);
    expect(reached).toEqual([expect.stringContaining('more than 5000')]);
  });

  it('does not go round in a circle', async () => {
    const { walk } = siteWith(() => ({ issues: [], nextPageToken: 'a' }));
    await expect(walk()).rejects.toMatchObject({ code: 'unreadable' });
  });
});
