import { StubJira } from '../__testUtils__/StubJira';
import { fetchFromCloud } from './fetchFromCloud';

/** A Cloud that has issues of some ids, and gives two at once. */
function start(there: readonly string[]) {
  return new StubJira({
    '/rest/api/3/issue/bulkfetch': (_, body) => ({
      issues: (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys
        .filter(id => there.includes(id))
        .slice(0, 2)
        .map(id => ({ id: Number(id), key: `WEB-${id}`, fields: {} })),
    }),
  });
}

describe('fetchFromCloud', () => {
  it('asks again for what Jira has left out, and calls missing what it never gives', async () => {
    const { site } = start(['1', '2', '3', '5']);
    const ids = ['5', '4', '3', '2', '1'];
    const { found, missing } = await fetchFromCloud(site, ids, [], undefined);
    expect(found.map(({ id }) => id)).toEqual(['5', '3', '2', '1']);
    expect(missing).toEqual(['4']);
  });

  it('asks once for what is not there', async () => {
    const { site, asked } = start([]);
    const { missing } = await fetchFromCloud(site, ['1', '2'], [], undefined);
    expect(missing).toEqual(['1', '2']);
    expect(asked).toHaveLength(1);
  });
});
