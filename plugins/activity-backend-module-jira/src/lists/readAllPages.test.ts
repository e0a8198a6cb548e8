import { pageOf, StubJira, type StubRoutes } from '../__testUtils__/StubJira';
import { readAllPages } from './readAllPages';

const path = '/rest/agile/1.0/board';
const rows = Array.from({ length: 120 }, (_, id) => ({ id }));

async function read(answer: StubRoutes[string]) {
  const jira = new StubJira({ [path]: answer });
  const { signal } = new AbortController();
  return {
    values: await readAllPages(jira.site, path, { type: 'scrum' }, signal),
    asked: jira.asked,
  };
}

describe('readAllPages', () => {
  it('reads to the page that says it is the last', async () => {
    const { values, asked } = await read(query => pageOf(rows, query));
    expect(values).toEqual(rows);
    expect(asked).toEqual(
      [0, 50, 100].map(
        startAt => `${path}?type=scrum&startAt=${startAt}&maxResults=50`,
      ),
    );
  });

  it('does not take a short page for the last one', async () => {
    const { values } = await read(query => pageOf(rows, query, 7));
    expect(values).toEqual(rows);
  });

  it('goes on after an empty page that is not the last', async () => {
    const { values } = await read(query => {
      const page = pageOf(rows, query);
      return query.get('startAt') === '50' ? { ...page, values: [] } : page;
    });
    expect(values).toEqual([...rows.slice(0, 50), ...rows.slice(100)]);
  });

  it('skips nothing when a page begins with rows of the one before', async () => {
    const { values } = await read(query => {
      const page = pageOf(rows, query);
      const again = rows.slice(Math.max(0, page.startAt - 20), page.startAt);
      return { ...page, values: [...again, ...page.values] };
    });
    const ids = values.map(each => (each as { id: number }).id);
    expect(new Set(ids)).toEqual(new Set(rows.map(({ id }) => id)));
  });

  it('ends by the total, or by an empty page, where Jira says no more', async () => {
    const byTotal = await read(query => {
      const { startAt, values } = pageOf(rows, query);
      return { startAt, values, total: 120 };
    });
    expect(byTotal).toMatchObject({ values: rows, asked: { length: 3 } });
    const byNothing = await read(query => {
      const { values } = pageOf(rows, query);
      return { values };
    });
    expect(byNothing).toMatchObject({ values: rows, asked: { length: 4 } });
  });
});
