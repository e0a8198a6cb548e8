import { dayMs } from '../calendar';
import { ItemHistory } from '../model';
import { createCompany } from './createCompany';
import { findItem } from './findItem';

const company = createCompany({ seed: 5, scale: { people: 0.5, months: 1 } });
const now = company.founded + 200 * dayMs;
const chronicles = company.teams.map(({ id }) => company.chronicle(id, now));
const items = chronicles.flatMap(chronicle => chronicle.items);
const keyOf = (team: string, number: number) => {
  const { jira } = company.teams.find(({ id }) => id === team)!;
  return `${jira.projectKey}-${number}`;
};
const firstKey = ({ initial }: ItemHistory) =>
  keyOf(initial.team, initial.number);

const there = items.filter(
  ({ createdAt, deletedAt }) => createdAt < now && !(deletedAt! < now),
);
const moved = chronicles
  .flatMap(({ arrivals }) => arrivals)
  .map(item => {
    const move = item.changes.find(({ fields }) =>
      fields.some(({ field }) => field === 'team'),
    )!;
    const to = Object.fromEntries(move.fields.map(f => [f.field, f.to]));
    return { item, at: move.at, key: keyOf(`${to.team}`, Number(to.number)) };
  })
  .filter(({ at }) => at < now);

describe('findItem', () => {
  it('finds every item by its id and by its first key', () => {
    expect(there.length).toBeGreaterThan(500);
    expect(there.filter(i => findItem(company, i.id, now) !== i)).toEqual([]);
    expect(there.filter(i => findItem(company, `${i.id}`, now) !== i)).toEqual(
      [],
    );
    expect(
      there.filter(i => findItem(company, firstKey(i), now) !== i),
    ).toEqual([]);
  });

  it('finds moved items by their new keys, from the move on', () => {
    expect(moved.length).toBeGreaterThan(2);
    for (const { item, at, key } of moved) {
      expect(findItem(company, key, now)).toBe(item);
      expect(findItem(company, key, at)).toBeUndefined();
      expect(findItem(company, firstKey(item), now)).toBe(item);
    }
  });

  it('takes small letters', () => {
    const [item] = there;
    const key = firstKey(item).toLocaleLowerCase('en-US');
    expect(findItem(company, key, now)).toBe(item);
  });

  it('does not find what is not there yet, or not any more', () => {
    const deleted = items.find(({ deletedAt }) => deletedAt! < now)!;
    expect(findItem(company, deleted.id, deleted.deletedAt!)).toBe(deleted);
    expect(findItem(company, deleted.id, now)).toBeUndefined();
    expect(findItem(company, firstKey(deleted), now)).toBeUndefined();
    const [first] = there;
    expect(findItem(company, first.id, first.createdAt)).toBeUndefined();
  });

  it.each([
    ['an id below all others', '3'],
    ['an id between others', String(there[0].id + company.teams.length)],
    ['a project that is not there', 'NOPE-1'],
    ['a number that nobody has', `${firstKey(there[0])}999`],
    ['something else', 'no key at all'],
  ])('finds nothing for %s', (_, key) => {
    expect(findItem(company, key, now)).toBeUndefined();
  });
});
