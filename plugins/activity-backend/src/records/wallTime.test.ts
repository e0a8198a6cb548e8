import type { EventRecord } from '@activity-insights/plugin-activity-node';
import { bucketOf, toEventDraft } from './eventDraft';
import { wallBucketOf } from './wallTime';

const draftOf = (occurredAt: string, offsetMinutes?: number) => {
  const record: EventRecord = {
    kind: 'event',
    type: 'item_created',
    key: '1',
    occurredAt: Date.parse(occurredAt),
    offsetMinutes,
  };
  return toEventDraft(record, 'jira/cloud', () => false);
};

describe('wallBucketOf', () => {
  it.each([
    ['the zone in winter', '2026-01-15T12:00Z', undefined, '2026-01-15T13:00Z'],
    ['the zone in summer', '2026-07-15T12:00Z', undefined, '2026-07-15T14:00Z'],
    ['an offset first', '2026-07-15T12:00Z', -300, '2026-07-15T07:00Z'],
    [
      'the zone instead of an absurd offset',
      '2026-07-15T12:00Z',
      5_000,
      '2026-07-15T14:00Z',
    ],
  ])('takes %s', (_, at, offset, wall) => {
    expect(wallBucketOf(draftOf(at, offset), 'Europe/Berlin')).toBe(
      bucketOf(Date.parse(wall)),
    );
  });

  it('knows nothing without both, or with a zone that does not exist', () => {
    expect(wallBucketOf(draftOf('2026-01-15T12:00Z'), null)).toBeNull();
    expect(wallBucketOf(draftOf('2026-01-15T12:00Z'), 'No/Where')).toBeNull();
  });
});
