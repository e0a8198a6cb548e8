import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import { createBotRule } from './botRule';
import { bucketOf, toEventDraft } from './eventDraft';

function draftOf(overrides: Partial<EventRecord>, bots: string[] = []) {
  return toEventDraft(fakeCommit(1, overrides), 'git/one', createBotRule(bots));
}

function withCommit(overrides: Partial<NonNullable<EventRecord['commit']>>) {
  return { commit: { ...fakeCommit(1).commit!, ...overrides } };
}

describe('toEventDraft', () => {
  it.each([
    ['the epoch', 0, 0],
    ['the last millisecond of a quarter', 899_999, 0],
    ['the first of the next', 900_000, 1],
    ['just before the epoch', -1, -1],
    ['a far future', 8.64e15, 2_000_000_000],
    ['a far past', -8.64e15, -2_000_000_000],
  ])('has a bucket for %s', (_, instant, expected) => {
    expect(bucketOf(instant)).toBe(expected);
  });

  it.each([
    ['an Indian offset', 330, bucketOf(330 * 60_000)],
    ['a Nepalese offset', 345, bucketOf(345 * 60_000)],
    ['an offset off the quarter', -44, -3],
    ['the widest offset', 840, 56],
    ['an absurd offset', 3090, null],
    ['no offset', undefined, null],
  ])('has the wall time of %s', (_, offsetMinutes, expected) => {
    const draft = draftOf({ occurredAt: 0, offsetMinutes });
    expect(draft.authorBucket).toBe(expected);
    expect(draft.authorOffset).toBe(offsetMinutes ?? null);
  });

  it('has the class of a merge, of a bot, of both', () => {
    expect(draftOf(withCommit({ parents: ['a'] })).ownClass).toBe(0);
    expect(draftOf(withCommit({ parents: ['a', 'b'] })).ownClass).toBe(4);
    const bot = {
      identity: 'email',
      id: 'x@mail.example',
      name: 'x[bot]',
    } as const;
    expect(draftOf({ actor: bot }).ownClass).toBe(1);
    expect(
      draftOf({ actor: bot, ...withCommit({ parents: ['a', 'b'] }) }).ownClass,
    ).toBe(5);
  });

  it('keeps a person and a bot of one address apart', () => {
    const id = 'shared@mail.example';
    const account = (name: string) =>
      draftOf({ actor: { identity: 'email', id, name } }).actor;
    expect(account('Ada')).toMatchObject({ externalId: id, kind: 'human' });
    expect(account('ada[bot]')).toMatchObject({
      externalId: `bot:${id}`,
      kind: 'bot',
    });
  });

  it('is the same event wherever a commit is seen, and one of its instance otherwise', () => {
    const seen = (instance: string, record: EventRecord) =>
      toEventDraft(record, instance, createBotRule([])).naturalKey;
    const commit = fakeCommit(7);
    expect(seen('git/one', commit)).toBe(seen('gitlab/two', commit));
    const release: EventRecord = {
      kind: 'event',
      type: 'release',
      key: 'v1',
      occurredAt: 0,
    };
    expect(seen('git/one', release)).not.toBe(seen('git/two', release));
  });

  it.each([
    ['committer date', withCommit({ committedAt: 1 }), true],
    ['sha', withCommit({ sha: 'f'.repeat(40) }), true],
    ['milliseconds', { occurredAt: fakeCommit(1).occurredAt + 999 }, true],
    ['second', { occurredAt: fakeCommit(1).occurredAt + 1000 }, false],
    ['subject', { title: 'Another' }, false],
    ['raw e-mail', withCommit({ rawAuthorEmail: 'other@mail.example' }), false],
    ['raw name', withCommit({ rawAuthorName: 'Other' }), true],
  ])('is the same work with another %s: %s', (_, overrides, same) => {
    expect(draftOf(overrides).copyKey === draftOf({}).copyKey).toBe(same);
  });

  it('never holds what a database refuses', () => {
    const draft = draftOf({
      title: `a\u0000b\uD800c\u{1F600}${'x'.repeat(5000)}`,
    });
    expect(draft.title!.startsWith('a\uFFFDb\uFFFDc\u{1F600}x')).toBe(true);
    expect(draft.title!.length).toBeLessThanOrEqual(1000);
  });

  it('has another hash when anything that is stored differs', () => {
    const hash = draftOf({}).contentHash;
    expect(draftOf({}).contentHash).toBe(hash);
    expect(draftOf({ url: 'https://forge.example/1' }).contentHash).not.toBe(
      hash,
    );
    expect(draftOf({ metadata: { a: 1 } }).contentHash).not.toBe(hash);
    expect(
      draftOf({ actor: { identity: 'email', id: 'c@mail.example' } })
        .contentHash,
    ).not.toBe(hash);
  });
});
