import { pageThrough } from './pageThrough';

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({ id: from + index }));
const idsOf = (values: readonly unknown[]) =>
  values.map(value => (value as { id: number }).id);

describe('pageThrough', () => {
  it('reads to the total, however short pages are', async () => {
    const all = rows(0, 23);
    const read = async (startAt: number) => ({
      values: all.slice(startAt, startAt + (startAt === 0 ? 3 : 10)),
      total: all.length,
    });
    expect(idsOf(await pageThrough('It', read))).toEqual(idsOf(all));
  });

  it.each([true, false])(
    'reads to the end that shows, where there is no total; said: %p',
    async says => {
      const all = rows(0, 23);
      const read = async (startAt: number) => {
        const values = all.slice(startAt, startAt + 10);
        const isLast = startAt + 10 >= all.length;
        return { values, ...(says && { isLast }) };
      };
      expect(idsOf(await pageThrough('It', read))).toEqual(idsOf(all));
    },
  );

  it('is not led astray by rows that are repeated in front of a page', async () => {
    const all = rows(0, 30);
    const read = async (startAt: number) => ({
      values: [
        ...all.slice(Math.max(0, startAt - 5), startAt),
        ...all.slice(startAt, startAt + 10),
      ],
      total: all.length,
      maxResults: 10,
    });
    expect(idsOf(await pageThrough('It', read)).sort((a, b) => a - b)).toEqual(
      idsOf(all),
    );
  });

  it('reads again when rows go away while it reads', async () => {
    let all = rows(0, 30);
    const read = async (startAt: number) => {
      const page = {
        values: all.slice(startAt, startAt + 10),
        total: all.length,
        maxResults: 10,
      };
      if (startAt === 10 && all.length === 30) all = all.slice(4);
      return page;
    };
    const found = idsOf(await pageThrough('It', read));
    expect(found).toEqual(expect.arrayContaining(idsOf(all)));
  });

  it('gives up on a list that never comes to rest', async () => {
    const read = async () => ({ values: [{ id: 1 }], total: 5, maxResults: 1 });
    await expect(pageThrough('The list', read)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('The list'),
    });
  });
});
