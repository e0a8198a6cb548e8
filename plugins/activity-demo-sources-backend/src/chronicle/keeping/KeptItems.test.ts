import { dayMs } from '../../calendar';
import { createCompany } from '../createCompany';
import { itemAt, touches } from '../itemAt';
import { KeptItems } from './KeptItems';
import { packItems } from './PackedItems';
import { sketchItem } from '../sketchItem';

const company = createCompany({
  seed: 5,
  scale: { people: 0.34, months: 0.4 },
});
const now = company.founded + 160 * dayMs;
const chronicle = company.chronicle(company.teams[0].id, now);
const lives = [...chronicle.items, ...chronicle.arrivals];

describe.each([
  ['kept with the chronicle', KeptItems.of(chronicle)],
  ['packed', KeptItems.packed(packItems(chronicle))],
])('items %s', (_, items) => {
  it('are all there, and found by their ids', () => {
    expect(chronicle.arrivals.length).toBeGreaterThan(0);
    expect([...items.all()]).toEqual(lives);
    expect(items.horizon).toBe(chronicle.horizon);
    for (const life of lives) expect(items.byId(life.id)).toEqual(life);
    expect(items.byId(1)).toBeUndefined();
  });

  it('are found by the numbers that they have, or have had, in the project', () => {
    for (const life of chronicle.items) {
      expect(items.holder(life.initial.number)).toEqual({
        item: life,
        since: life.createdAt,
      });
    }
    for (const life of chronicle.arrivals) {
      const move = life.changes.find(({ fields }) =>
        fields.some(({ field }) => field === 'team'),
      )!;
      const number = move.fields.find(({ field }) => field === 'number')!;
      expect(items.holder(Number(number.to))).toEqual({
        item: life,
        since: move.at,
      });
    }
    expect(items.holder(100_000)).toBeUndefined();
  });

  it('are found by whatever was above them', () => {
    const parents = new Set(lives.map(({ initial }) => initial.parent));
    expect(parents.size).toBeGreaterThan(5);
    for (const parent of parents) {
      if (parent === undefined) continue;
      const expected = lives.filter(
        ({ initial, changes }) =>
          initial.parent === parent ||
          changes.some(({ fields }) =>
            fields.some(f => f.field === 'parent' && f.to === parent),
          ),
      );
      expect(items.childrenOf(parent)).toEqual(expected);
    }
  });

  it('are found by when they were touched', () => {
    const [from, to] = [now - 30 * dayMs, now - 20 * dayMs];
    const expected = lives.filter(life =>
      [...touches(life)].some(at => at >= from && at < to),
    );
    expect(expected.length).toBeGreaterThan(5);
    expect(expected.length).toBeLessThan(lives.length);
    expect(items.touched(from, to)).toEqual(expected);
    const [first] = lives;
    expect(items.touched(first.createdAt + 1, first.createdAt + 1)).toEqual([]);
  });

  it.each([0.2, 0.5, 0.9, 1])('are outlined as they are, at %s', share => {
    const at = company.founded + Math.floor(share * 160) * dayMs;
    const { outline } = items;
    expect(outline.size).toBe(lives.length);
    lives.forEach((life, place) => {
      const sketch = sketchItem(outline, place, at);
      const item = itemAt(life, at);
      expect(outline.id(place)).toBe(life.id);
      expect(sketch?.updatedAt).toBe(item?.updatedAt);
      expect(sketch?.history.createdAt).toBe(item && life.createdAt);
      expect(sketch?.fields.team).toBe(item?.fields.team);
      expect(sketch?.fields.number).toBe(item?.fields.number);
    });
  });
});
