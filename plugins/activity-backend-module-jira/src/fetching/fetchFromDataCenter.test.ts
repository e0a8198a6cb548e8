import { StubJira, StubRefusal } from '../__testUtils__/StubJira';
import { fetchFromDataCenter } from './fetchFromDataCenter';

const issue = (id: string) => ({ id, key: `WEB-${id}`, fields: {} });

/** A Data Center whose index knows some issues, and whose database some more. */
function dataCenter(indexed: string[], alsoThere: string[] = [], cap = 1000) {
  const there = new Set([...indexed, ...alsoThere]);
  const routes = Object.fromEntries(
    alsoThere.map(id => [`/rest/api/2/issue/${id}`, () => issue(id)]),
  );
  const jira = new StubJira(
    {
      ...routes,
      '/rest/api/2/search': (_, body) => {
        const { jql } = body as { jql: string };
        const ids = /\((.*)\)/.exec(jql)![1].split(', ');
        if (!ids.every(id => there.has(id))) {
          return new StubRefusal(400, 'A value does not exist.');
        }
        const found = ids.filter(id => indexed.includes(id));
        return { issues: found.slice(0, cap).map(issue), total: found.length };
      },
    },
    'Server',
  );
  return jira;
}

const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => String(index + 1));

describe('fetchFromDataCenter', () => {
  it('gives what is there in the order that was asked for, with one request', async () => {
    const jira = dataCenter(['3', '1', '2']);
    const { found, missing } = await fetchFromDataCenter(
      jira.site,
      ['2', '3', '1'],
      [],
      undefined,
    );
    expect(found.map(({ id }) => id)).toEqual(['2', '3', '1']);
    expect(missing).toEqual([]);
    expect(jira.asked).toEqual(['/rest/api/2/search']);
  });

  it('finds all others when some are gone and fail the whole search', async () => {
    const there = ids(50).filter(id => id !== '7' && id !== '31');
    const jira = dataCenter(there);
    const { found, missing } = await fetchFromDataCenter(
      jira.site,
      ids(50),
      [],
      undefined,
    );
    expect(found.map(({ id }) => id)).toEqual(there);
    expect(missing).toEqual(['7', '31']);
    expect(jira.asked.length).toBeLessThan(30);
  });

  it('does not call missing what the index does not know yet', async () => {
    const jira = dataCenter(['1'], ['2']);
    const { found, missing } = await fetchFromDataCenter(
      jira.site,
      ['1', '2', '3'],
      [],
      undefined,
    );
    expect(found.map(({ id }) => id)).toEqual(['1', '2']);
    expect(missing).toEqual(['3']);
  });

  it('asks for the rest where a page holds less than was asked for', async () => {
    const jira = dataCenter(ids(20), [], 8);
    const { found } = await fetchFromDataCenter(
      jira.site,
      ids(20),
      [],
      undefined,
    );
    expect(found).toHaveLength(20);
  });
});
