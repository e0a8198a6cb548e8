import { madeEvent } from '../__testUtils__/FakeActivityApi';
import { EventRows } from './EventRows';

function eventOf(id: string, project: string) {
  return madeEvent({ id, project: { id: project, name: project } });
}

/** What stands in each row: the heading, or the id of the event. */
function textsOf(rows: EventRows): string[] {
  return Array.from({ length: rows.length }, (_, row) => {
    const { group, event } = rows.placeOf(row);
    const { name, events } = rows.groups[group];
    return event < 0 ? name : events[event].id;
  });
}

describe('EventRows', () => {
  it('has no rows without events', () => {
    expect(new EventRows('item', 'UTC')).toHaveLength(0);
  });

  it('keeps the order of events, and of groups as they first appear', () => {
    const rows = new EventRows('project', 'UTC');
    rows.append([
      eventOf('1', 'quay'),
      eventOf('2', 'crane'),
      eventOf('3', 'quay'),
    ]);
    expect(textsOf(rows)).toEqual(['quay', '1', '3', 'crane', '2']);
  });

  it('lets later pages join groups, and keeps places while rows move', () => {
    const rows = new EventRows('project', 'UTC');
    rows.append([eventOf('1', 'quay'), eventOf('2', 'crane')]);
    const place = rows.placeOf(3);
    expect(rows.groups[place.group].events[place.event].id).toBe('2');
    rows.append([eventOf('3', 'quay'), eventOf('4', 'buoy')]);
    expect(textsOf(rows)).toEqual([
      'quay',
      '1',
      '3',
      'crane',
      '2',
      'buoy',
      '4',
    ]);
    expect(rows.rowOf(place)).toBe(4);
  });

  it.each([
    [-5, 0],
    [99, 4],
  ])('takes row %d for row %d', (row, nearest) => {
    const rows = new EventRows('project', 'UTC');
    rows.append([
      eventOf('1', 'quay'),
      eventOf('2', 'quay'),
      eventOf('3', 'crane'),
    ]);
    expect(rows.rowOf(rows.placeOf(row))).toBe(nearest);
  });

  it('takes 100,000 events in pages without going over all of them each time', () => {
    const rows = new EventRows('project', 'UTC');
    const pages = 200;
    for (let page = 0; page < pages; page++) {
      rows.append(
        Array.from({ length: 500 }, (_, index) =>
          eventOf(`${page}-${index}`, `p${index % 50}`),
        ),
      );
    }
    expect(rows).toHaveLength(100_050);
    for (const row of [0, 1, 2001, 2002, 50_000, 100_049]) {
      expect(rows.rowOf(rows.placeOf(row))).toBe(row);
    }
    expect(rows.placeOf(2001)).toEqual({ group: 1, event: -1 });
  });

  it('finds again what stood in other rows', () => {
    const before = new EventRows('project', 'UTC');
    before.append([
      eventOf('1', 'quay'),
      eventOf('2', 'crane'),
      eventOf('3', 'crane'),
    ]);
    const after = new EventRows('project', 'UTC');
    after.append([
      eventOf('0', 'buoy'),
      eventOf('4', 'crane'),
      eventOf('3', 'crane'),
      eventOf('1', 'quay'),
    ]);
    const carried = (row: number) => {
      const place = after.carry(before.placeOf(row), before);
      return textsOf(after)[after.rowOf(place)];
    };
    // The second event of the crane is gone: what stands in its row now is taken for it.
    expect([0, 1, 2, 3, 4].map(carried)).toEqual([
      'quay',
      '1',
      'crane',
      '4',
      '3',
    ]);
  });
});
