import { KnownIssues } from './KnownIssues';

describe('KnownIssues', () => {
  it('knows a state that was read, and those before it', () => {
    const known = new KnownIssues({ 1: 100 }, 50);
    known.add('2', 60);
    expect(known.has('1', 100)).toBe(true);
    expect(known.has('1', 99)).toBe(true);
    expect(known.has('1', 101)).toBe(false);
    expect(known.has('2', 60)).toBe(true);
    expect(known.has('3', 60)).toBe(false);
    expect(known.has('1', undefined)).toBe(false);
  });

  it('believes in what was hinted at only when a search has shown it', () => {
    const known = new KnownIssues({}, 50);
    known.addHinted('1', 100);
    known.addHinted('2', 100);
    known.addHinted('3', 40);
    known.addHinted('4', 100);
    expect(known.has('1', 90)).toBe(true);
    expect(known.has('2', 101)).toBe(false);
    expect(known.has('3', 40)).toBe(true);
    expect(known.toRecord()).toEqual({ 1: 100, 2: 100 });
  });

  it('keeps what will be shown again', () => {
    const known = new KnownIssues({ 1: 10, 2: 200 }, 50);
    known.add('3', 40);
    known.add('4', 50);
    expect(known.toRecord()).toEqual({ 1: 10, 2: 200, 4: 50 });
    expect(known.toPrunedRecord()).toEqual({ 2: 200, 4: 50 });
  });

  it('keeps the latest thousand', () => {
    const known = new KnownIssues({}, 0);
    for (let id = 1; id <= 1_500; id++) known.add(String(id), id);
    const kept = known.toRecord();
    expect(Object.keys(kept)).toHaveLength(1_000);
    expect(Math.min(...Object.values(kept))).toBe(501);
  });
});
