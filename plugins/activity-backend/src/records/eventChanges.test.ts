import { fakeCommit } from '@activity-insights/plugin-activity-node/testUtils';
import { diffEvents, type StoredEvent } from './eventChanges';
import { type EventDraft, toEventDraft } from './eventDraft';

const resourceId = 1;
const plain = toEventDraft(fakeCommit(1), 'x', () => false);

/** A draft with a content and a version of its own, on `main`. */
const draft = (content: string, version: number | null): EventDraft => ({
  ...plain,
  contentHash: content,
  sourceVersion: version,
  branch: { name: 'main', order: 0 },
});

const sighting = {
  branch: 'main',
  branchOrder: 0,
  resourceId,
  facets: null,
  facetSetId: null,
};

const stored = (
  content: string,
  version: number | null,
  parts: Partial<StoredEvent> = {},
): StoredEvent => ({
  id: 7,
  naturalKey: plain.naturalKey,
  kind: 0,
  accountId: 1,
  occurredAt: plain.occurredAt,
  bucket: plain.bucket,
  authorBucket: plain.authorBucket,
  class: 0,
  copyKey: plain.copyKey,
  workItem: plain.workItem,
  branch: 'main',
  branchOrder: 0,
  contentHash: content,
  sourceVersion: version,
  removed: false,
  sighting,
  ...parts,
});

const removed = { removed: true, sighting: null };

describe('diffEvents', () => {
  it.each([
    ['is new', draft('a', 1), undefined, 'insert'],
    ['is the same', draft('a', 1), stored('a', 1), 'keep'],
    ['has a higher version', draft('b', 2), stored('a', 1), 'update'],
    ['has the same version, later', draft('b', 1), stored('a', 1), 'update'],
    ['has a lower version', draft('b', 1), stored('a', 2), 'keep'],
    ['has no version', draft('b', null), stored('a', 2), 'update'],
    ['has a version at last', draft('b', 1), stored('a', null), 'update'],
    [
      'is new to the unit',
      draft('a', 1),
      stored('a', 1, { sighting: null }),
      'resight',
    ],
    [
      'is outdated, and new to the unit',
      draft('b', 1),
      stored('a', 2, { sighting: null }),
      'resight',
    ],
    [
      'is on another branch',
      draft('a', 1),
      stored('a', 1, { sighting: { ...sighting, branch: 'aside' } }),
      'resight',
    ],
    [
      'comes by another resource',
      draft('a', 1),
      stored('a', 1, { sighting: { ...sighting, resourceId: 2 } }),
      'resight',
    ],
    [
      'has other facets',
      { ...draft('a', 1), facets: '["label:x"]' },
      stored('a', 1),
      'resight',
    ],
    [
      'has the same facets',
      { ...draft('a', 1), facets: '["label:x"]' },
      stored('a', 1, { sighting: { ...sighting, facets: '["label:x"]' } }),
      'keep',
    ],
    [
      'has other facets, but is outdated',
      { ...draft('b', 1), facets: '["label:x"]' },
      stored('a', 2),
      'keep',
    ],
    ['is back', draft('a', 1), stored('a', 1, removed), 'update'],
    [
      'is back with a lower version',
      draft('b', 1),
      stored('a', 2, removed),
      'update',
    ],
  ])('an event that %s', (_, found, old, action) => {
    const known = new Map(old && [[old.naturalKey, old]]);
    expect(diffEvents([found], known, resourceId)).toMatchObject([
      old ? { action, draft: found, old } : { action, draft: found },
    ]);
  });

  it.each([
    ['the last', draft('a', 1), draft('b', 1), 'b'],
    ['the one of the higher version', draft('a', 2), draft('b', 1), 'a'],
    ['the last if one has no version', draft('a', 2), draft('b', null), 'b'],
  ])('takes %s of two drafts of one event', (_, first, last, content) => {
    expect(diffEvents([first, last], new Map(), resourceId)).toMatchObject([
      { action: 'insert', draft: { contentHash: content } },
    ]);
  });
});
