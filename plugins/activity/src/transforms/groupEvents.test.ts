import { madeEvent } from '../__testUtils__/FakeActivityApi';
import { groupByDay, groupByProject } from './groupEvents';

const events = [
  madeEvent({ id: '1', occurredAt: '2026-09-01T20:00:00Z' }),
  madeEvent({
    id: '2',
    occurredAt: '2026-09-01T19:00:00Z',
    project: { id: 'p2', name: 'crane' },
  }),
  madeEvent({ id: '3', occurredAt: '2026-09-01T01:00:00Z' }),
];

function idsOf(groups: ReturnType<typeof groupByDay>) {
  return groups.map(({ name, events: some }) => [name, some.map(e => e.id)]);
}

describe('groupByDay', () => {
  it('cuts at the midnight of the zone', () => {
    expect(idsOf(groupByDay(events, 'UTC'))).toEqual([
      ['2026-09-01', ['1', '2', '3']],
    ]);
    expect(idsOf(groupByDay(events, 'Asia/Kathmandu'))).toEqual([
      ['2026-09-02', ['1', '2']],
      ['2026-09-01', ['3']],
    ]);
  });
});

describe('groupByProject', () => {
  it('keeps the order of events and of projects', () => {
    expect(idsOf(groupByProject(events))).toEqual([
      ['quay', ['1', '3']],
      ['crane', ['2']],
    ]);
  });
});
