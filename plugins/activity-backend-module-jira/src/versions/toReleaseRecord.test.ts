import { toReleaseRecord } from './toReleaseRecord';

const place = { baseUrl: 'https://jira.example', projectKey: 'WEB' };

describe('toReleaseRecord', () => {
  it('tells of a release on its day, wherever the reader lives', () => {
    expect(
      toReleaseRecord(
        {
          id: '10203',
          name: '1.0',
          released: true,
          archived: true,
          releaseDate: '2026-02-01',
          userReleaseDate: '01/Feb/26',
          projectId: 10001,
        },
        place,
      ),
    ).toEqual({
      kind: 'event',
      type: 'release',
      key: '10203',
      occurredAt: Date.UTC(2026, 1, 1, 12),
      title: '1.0',
      url: 'https://jira.example/projects/WEB/versions/10203',
      metadata: { releasedOn: '2026-02-01', archived: true },
    });
  });

  it.each([
    { id: '1', name: '1.1', released: false, releaseDate: '2026-02-20' },
    { id: '1', name: '1.1', released: true },
    { id: '1', name: '1.1', released: true, releaseDate: null },
    { id: '1', name: '1.1' },
  ])('says nothing of %j', version => {
    expect(toReleaseRecord(version, place)).toBeUndefined();
  });

  it.each([
    [{ id: 7, name: '1', released: true, releaseDate: '2026-02-30' }, /date/],
    [{ id: 7, released: true }, /name/],
  ])('names what it does not understand: %j', (version, reason) => {
    expect(toReleaseRecord(version, place)).toEqual({
      key: 'version 7',
      reason: expect.stringMatching(reason),
    });
  });
});
