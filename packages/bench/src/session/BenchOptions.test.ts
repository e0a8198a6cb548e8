import { parseBenchOptions } from './BenchOptions';

const today = Date.UTC(2026, 5, 3, 14, 30);
const parse = (line: string) =>
  parseBenchOptions(line === '' ? [] : line.split(' '), today);

describe('parseBenchOptions', () => {
  it('has defaults', () => {
    expect(parse('')).toEqual({
      events: 1_000_000,
      db: 'sqlite',
      seed: 1,
      now: Date.UTC(2026, 5, 3),
      parts: new Set(['ingest', 'reads', 'filters', 'sql']),
      rounds: 20,
      keep: undefined,
      reuse: undefined,
      serve: false,
    });
  });

  it('reads everything', () => {
    const line =
      '--events 10000000 --db pg --seed 7 --now 2026-01-02 --only reads,sql --rounds 5 --keep a --serve';
    expect(parse(line)).toEqual({
      events: 10_000_000,
      db: 'pg',
      seed: 7,
      now: Date.UTC(2026, 0, 2),
      parts: new Set(['reads', 'sql']),
      rounds: 5,
      keep: 'a',
      reuse: undefined,
      serve: true,
    });
  });

  it.each([
    ['--events 9', '--events'],
    ['--db mysql', '--db'],
    ['--now soon', '--now'],
    ['--only reads,writes', 'writes'],
    ['--keep a --reuse b', '--reuse'],
  ])('refuses %s', (line, name) => {
    expect(() => parse(line)).toThrow(name);
  });
});
