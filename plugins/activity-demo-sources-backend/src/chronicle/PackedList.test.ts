import { PackedList } from './PackedList';

describe('PackedList', () => {
  const values = Array.from({ length: 100 }, (_, place) => ({
    place,
    text: `Größe ${'x'.repeat(place)} 🚢`,
    maybe: place % 2 ? place : undefined,
  }));
  const list = new PackedList(values);

  it('gives back what was put in, in any order', () => {
    expect(list.length).toBe(100);
    for (const place of [99, 0, 24, 23, 48, 23]) {
      expect(list.at(place)).toEqual(values[place]);
    }
    expect([...list]).toEqual(values);
  });

  it('has nothing behind its end, and may be empty', () => {
    expect(list.at(100)).toBeUndefined();
    expect(list.at(5000)).toBeUndefined();
    expect([...new PackedList([])]).toEqual([]);
    expect(new PackedList([]).at(0)).toBeUndefined();
  });
});
