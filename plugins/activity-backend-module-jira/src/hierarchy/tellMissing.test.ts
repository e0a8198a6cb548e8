import { StubJira, StubRefusal } from '../__testUtils__/StubJira';
import { tellMissing } from './tellMissing';

const { signal } = new AbortController();
const path = (id: string) => `/rest/api/3/issue/${id}`;

describe('tellMissing', () => {
  it('tells of those that are really gone', async () => {
    const { site } = new StubJira({
      [path('1')]: () => ({ id: '1', fields: {} }),
      [path('3')]: () => new StubRefusal(403),
    });
    expect(await tellMissing(site, ['1', '2', '3'], signal)).toEqual([
      { kind: 'tombstone', of: 'workItem', id: '2', reason: 'gone' },
      { kind: 'tombstone', of: 'workItem', id: '3', reason: 'hidden' },
    ]);
  });

  it('takes a failure for nothing else', async () => {
    const { site } = new StubJira({ [path('1')]: () => new StubRefusal(500) });
    await expect(tellMissing(site, ['1'], signal)).rejects.toMatchObject({
      code: 'unavailable',
    });
  });

  it('asks for a hundred at a time', async () => {
    const { site } = new StubJira({});
    const ids = Array.from({ length: 120 }, (_, index) => `${index + 1}`);
    expect(await tellMissing(site, ids, signal)).toHaveLength(100);
  });
});
