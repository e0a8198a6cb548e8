import { foundCompany } from '../../company';
import { dayMs } from '../../calendar';
import { ReleaseCalendar } from './ReleaseCalendar';

const company = foundCompany({ seed: 7, scale: { people: 1, months: 1 } });
const calendar = new ReleaseCalendar(company, company.teams[0]);
const releases = Array.from({ length: 18 }, (_, i) => calendar.release(i));

describe('ReleaseCalendar', () => {
  it('has a preview, a candidate and a version every quarter', () => {
    expect(releases.slice(0, 4).map(r => [r.name, r.plannedFor])).toEqual([
      ['1.0 preview', '2025-06-05'],
      ['1.0 candidate', '2025-07-03'],
      ['1.0', '2025-08-07'],
      ['2.0 preview', '2025-09-04'],
    ]);
    expect(calendar.version(1)).toBe(releases[5]);
  });

  it('keeps the order, is late now and then, never early', () => {
    const late = releases.map(({ releasedAt, plannedFor }) =>
      Math.floor((releasedAt - Date.parse(plannedFor)) / dayMs),
    );
    expect(Math.min(...late)).toBe(0);
    expect(Math.max(...late)).toBeGreaterThan(0);
    releases.slice(1).forEach((release, i) => {
      expect(release.releasedAt).toBeGreaterThan(releases[i].releasedAt);
      expect(release.id).toBeGreaterThan(releases[i].id);
      expect(release.createdAt).toBeLessThan(
        releases[i].releasedAt + 30 * dayMs,
      );
      expect(release.createdAt).toBeLessThan(release.releasedAt);
    });
  });

  it.each([0, 2, 7])('finds the one that follows release %d', index => {
    const { releasedAt } = releases[index];
    expect(calendar.nextAfter(releasedAt - 1)).toBe(releases[index]);
    expect(calendar.nextAfter(releasedAt)).toBe(releases[index + 1]);
  });

  it('lists those that exist', () => {
    expect(calendar.createdUntil(company.founded)).toEqual([]);
    expect(calendar.createdUntil(releases[4].createdAt)).toEqual(
      releases.slice(0, 5),
    );
  });
});
