import { PackedList, packValues } from './PackedList';

describe('PackedList', () => {
  const values = Array.from({ length: 100 }, (_, place) => ({
    place,
    text: `Größe ${'x'.repeat(place)} 🚢`,
    maybe: place % 2 ? place : undefined,
  }));
  const list = new PackedList(packValues(values));

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
    const empty = new PackedList(packValues([]));
    expect([...empty]).toEqual([]);
    expect(empty.at(0)).toBeUndefined();
  });

  it('holds on to no more memory than it fills', () => {
    const { bytes, ends } = packValues(values);
    expect(bytes.buffer.byteLength).toBe(ends[ends.length - 1]);
  });
});
