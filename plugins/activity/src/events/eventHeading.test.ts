import { madeEvent } from '../__testUtils__/FakeActivityApi';
import { eventHeading, type EventGrouping } from './eventHeading';

const commit = madeEvent({ occurredAt: '2026-09-01T20:30:00Z' });
const item = {
  key: 'WEB-1',
  summary: 'Moor a ship',
  url: 'https://jira.example/browse/WEB-1',
};
const change = {
  number: 34,
  title: 'Ropes',
  url: 'https://gitlab.example/quay/-/merge_requests/34',
};

describe('eventHeading', () => {
  it.each<[string, ReturnType<typeof madeEvent>, EventGrouping, object]>([
    [
      'a day cut at the midnight of the zone',
      commit,
      'day',
      { key: '2026-09-02', kind: 'day', name: '2026-09-02' },
    ],
    [
      'a project',
      commit,
      'project',
      { key: 'quay', kind: 'project', name: 'quay' },
    ],
    [
      'a work item before the change',
      madeEvent({ workItem: item, change }),
      'item',
      {
        key: `item ${item.url}`,
        kind: 'workItem',
        name: 'WEB-1',
        title: 'Moor a ship',
        url: item.url,
      },
    ],
    [
      'a work item whose address is not known',
      madeEvent({ workItem: { key: 'WEB-2' } }),
      'item',
      { key: 'item WEB-2', kind: 'workItem', name: 'WEB-2' },
    ],
    [
      'a merge request',
      madeEvent({ source: 'gitlab', change }),
      'item',
      { kind: 'change', name: '!34', title: 'Ropes', url: change.url },
    ],
    [
      'a pull request',
      madeEvent({ source: 'github', change }),
      'item',
      { kind: 'change', name: '#34' },
    ],
    [
      'neither',
      commit,
      'item',
      { key: 'none quay', kind: 'unlinked', name: 'quay' },
    ],
  ])('%s', (_, event, by, expected) => {
    expect(eventHeading(event, by, 'Asia/Kathmandu')).toMatchObject(expected);
  });

  it('keeps changes of the same number in two projects apart', () => {
    const keys = ['quay', 'crane'].map(
      id =>
        eventHeading(
          madeEvent({ change, project: { id, name: 'x' } }),
          'item',
          'UTC',
        ).key,
    );
    expect(keys[0]).not.toBe(keys[1]);
  });
});
