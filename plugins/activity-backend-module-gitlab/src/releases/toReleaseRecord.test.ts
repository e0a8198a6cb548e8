import { toReleaseRecord } from './toReleaseRecord';

const release = {
  tag_name: 'v1.4.0',
  name: 'Spring',
  created_at: '2026-03-01T08:00:00.000+01:00',
  released_at: '2026-03-01T09:00:00.000Z',
  author: { id: 11, username: 'ada' },
  commit: { id: 'abc' },
  _links: { self: 'https://gitlab.example/acme/web/-/releases/v1.4.0' },
};

describe('toReleaseRecord', () => {
  it('is a release when it was released', () => {
    expect(toReleaseRecord(7, release)).toEqual({
      kind: 'event',
      type: 'release',
      key: '7:v1.4.0',
      occurredAt: Date.UTC(2026, 2, 1, 9),
      actor: { identity: 'account', id: '11', username: 'ada' },
      title: 'Spring',
      url: 'https://gitlab.example/acme/web/-/releases/v1.4.0',
      metadata: { tag: 'v1.4.0', sha: 'abc' },
    });
  });

  it('makes do with what there is', () => {
    const { tag_name, created_at } = release;
    expect(toReleaseRecord(7, { tag_name, created_at, name: '' })).toEqual({
      kind: 'event',
      type: 'release',
      key: '7:v1.4.0',
      occurredAt: Date.UTC(2026, 2, 1, 7),
      title: 'v1.4.0',
      metadata: { tag: 'v1.4.0' },
    });
  });

  it.each([
    [{ tag_name: 'v1' }, '7:v1'],
    [{ tag_name: 'v1', released_at: 'soon' }, '7:v1'],
    [{ released_at: '2026-03-01T09:00:00.000Z' }, 'no tag'],
    ['release', 'no tag'],
  ])('cannot be %j', (row, key) => {
    expect(toReleaseRecord(7, row)).toEqual({
      key,
      reason: expect.any(String),
    });
  });
});
