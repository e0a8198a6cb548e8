import { foundCompany } from '../../company';
import { SiteIds } from './SiteIds';

const company = foundCompany({ seed: 1, scale: { people: 0.5, months: 1 } });
const at = (minutes: number) => company.founded + minutes * 60_000;

function numbersOf(team: string, moments: readonly number[]): number[] {
  const ids = new SiteIds(company, team);
  const holders = moments.map(moment => ({ id: 0, moment }));
  for (const holder of holders) ids.enrol('change', at(holder.moment), holder);
  ids.number();
  return holders.map(({ id }) => id);
}

describe('SiteIds', () => {
  const [first, second] = company.teams.map(({ id }) => id);

  it('numbers in order of time, whatever the order of enrolment', () => {
    const [late, early, between] = numbersOf(first, [90, 3, 40]);
    expect(early).toBeLessThan(between);
    expect(between).toBeLessThan(late);
  });

  it('gives no number twice, neither in a minute nor to two teams', () => {
    const numbers = [
      ...numbersOf(first, [5, 5, 6]),
      ...numbersOf(second, [5, 5, 6]),
    ];
    expect(new Set(numbers).size).toBe(6);
  });

  it('gives the same numbers whatever comes later', () => {
    expect(numbersOf(first, [5, 5, 6, 700]).slice(0, 3)).toEqual(
      numbersOf(first, [5, 5, 6]),
    );
  });

  it('tells when everything has its number', () => {
    const ids = new SiteIds(company, first);
    const holder = { id: 0 };
    const seen: number[] = [];
    ids.afterwards(() => seen.push(holder.id));
    ids.enrol('note', at(1), holder);
    expect(seen).toEqual([]);
    ids.number();
    expect(seen).toEqual([holder.id]);
    expect(holder.id).toBeGreaterThan(0);
  });
});
