import { readPages } from '@activity-insights/plugin-activity-node/testUtils';
import { StubJira } from '../__testUtils__/StubJira';
import { createVersionsStream } from './createVersionsStream';

const version = (id: number, differences: object = {}) => ({
  id: `${id}`,
  name: `1.${id}`,
  released: true,
  releaseDate: '2026-03-01',
  ...differences,
});

/** The versions of a project, whoever has changed them since. */
function start(versions: object[]) {
  const listed = { versions };
  const { site } = new StubJira({
    '/rest/api/3/project/1/versions': () => listed.versions,
  });
  const stream = createVersionsStream(site, { id: '1', name: 'Web' }, 'WEB');
  return { listed, stream };
}

const gone = (id: number) => ({
  kind: 'tombstone',
  of: 'event',
  type: 'release',
  id: `${id}`,
  reason: 'gone',
});

describe('createVersionsStream', () => {
  it('tells at the next poll of releases that were taken back', async () => {
    const { listed, stream } = start([1, 2, 3, 4].map(id => version(id)));
    const first = await readPages(stream);
    expect(first.records).toHaveLength(4);

    listed.versions = [
      version(1, { released: false }),
      version(2, { releaseDate: null }),
      // The third was deleted.
      version(4),
    ];
    const second = await readPages(stream, first);
    expect(second.records.slice(1)).toEqual([gone(1), gone(2), gone(3)]);
    expect(second.records[0]).toMatchObject({ type: 'release', key: '4' });

    const third = await readPages(stream, second);
    expect(third.records.filter(it => it.kind === 'tombstone')).toEqual([]);

    listed.versions = [version(1), version(4)];
    const again = await readPages(stream, third);
    expect(again.records.map(it => 'key' in it && it.key)).toEqual(['1', '4']);
  });

  it('tells of them also to whoever goes on after a page that was cut', async () => {
    const { listed, stream } = start([1, 2, 3].map(id => version(id)));
    const { cursor } = await readPages(stream);
    listed.versions = [version(3), version(4), version(5)];
    const budget = { recordsPerPage: 2, bytesPerPage: 1e6 };
    const whole = await readPages(stream, { cursor, budget });
    expect(whole.records.slice(-2)).toEqual([gone(1), gone(2)]);
    const rest = await readPages(stream, {
      cursor: JSON.parse(JSON.stringify(whole.pages[0].next)),
      budget,
    });
    expect(rest.records.slice(-2)).toEqual([gone(1), gone(2)]);
  });
});
