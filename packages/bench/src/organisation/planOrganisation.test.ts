import { planOrganisation } from './planOrganisation';
import { ownRecords } from './planStreams';

const now = Date.UTC(2026, 6, 1);
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

describe('planOrganisation', () => {
  const million = planOrganisation({ seed: 1, events: 1_000_000, now });

  it('has 2,000 people, 200 groups and 500 components', () => {
    const { people, groups, components } = million;
    expect(people.filter(p => p.kind === 'member')).toHaveLength(2000);
    expect(people.filter(p => p.kind === 'outsider')).toHaveLength(200);
    expect(people.filter(p => p.kind === 'bot')).toHaveLength(1);
    expect(groups).toHaveLength(200);
    expect(components).toHaveLength(500);
  });

  it('has a tree of three levels in which every team has members', () => {
    const { groups, people } = million;
    const parents = new Set(
      groups.map(
        ({ level, parent }) =>
          `${level} in ${
            parent === undefined ? 'nothing' : groups[parent].level
          }`,
      ),
    );
    expect([...parents]).toEqual([
      'company in nothing',
      'department in company',
      'team in department',
    ]);
    const teams = groups.flatMap((g, i) => (g.level === 'team' ? [i] : []));
    const manned = new Set(people.flatMap(person => person.teams));
    expect([...manned].sort((a, b) => a - b)).toEqual(teams);
  });

  it.each([1_000_000, 100_000, 12_345])('adds up to %d events', events => {
    const { components, streams } = planOrganisation({ seed: 5, events, now });
    expect(sum(components.map(component => component.events))).toBe(events);
    expect(sum(streams.map(ownRecords))).toBe(events);
  });

  it('has a fifth of the events at one component, and few at most others', () => {
    const sizes = million.components.map(component => component.events);
    expect(sizes[0]).toBe(200_000);
    expect(Math.max(...sizes.slice(1))).toBeLessThan(70_000);
    expect(sizes[250]).toBeLessThan(1000);
  });

  it('sets a hundredth to a tenth aside in two other places', () => {
    const at = (place: string) =>
      sum(
        million.streams
          .filter(stream => stream.instance === place)
          .map(ownRecords),
      );
    expect(at('pilot')).toBeGreaterThan(99_000);
    expect(at('pilot')).toBeLessThanOrEqual(100_000);
    expect(at('annex')).toBeGreaterThan(99_000);
    expect(at('annex')).toBeLessThanOrEqual(100_000);
    expect(million.components.slice(0, 3).map(c => c.place)).toEqual([
      'busy',
      'busy',
      'busy',
    ]);
  });

  it('mirrors some repositories', () => {
    const mirrors = million.streams.filter(s => s.mirrorOf !== undefined);
    expect(mirrors.length).toBeGreaterThan(5);
    for (const mirror of mirrors) {
      const { component, resource } = million.streams[mirror.mirrorOf!];
      expect([component, resource]).toEqual([mirror.component, 'commits']);
    }
  });

  it('follows from its options alone', () => {
    const again = planOrganisation({ seed: 1, events: 1_000_000, now });
    expect(JSON.stringify(again)).toBe(JSON.stringify(million));
    const other = planOrganisation({ seed: 2, events: 1_000_000, now });
    expect(other.components).not.toEqual(million.components);
  });
});
