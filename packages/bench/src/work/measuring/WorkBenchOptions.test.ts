import { parseWorkBenchOptions } from './WorkBenchOptions';

describe('parseWorkBenchOptions', () => {
  it('takes 100,000 items on SQLite by default', () => {
    expect(parseWorkBenchOptions([])).toEqual({
      items: 100_000,
      tree: 10_000,
      rounds: 30,
      db: 'sqlite',
      page: false,
    });
  });

  it('takes what it is given', () => {
    const args = '--items 9000 --tree 1000 --rounds 5 --db pg --keep ../kept';
    expect(parseWorkBenchOptions(args.split(' '))).toEqual({
      items: 9_000,
      tree: 1_000,
      rounds: 5,
      db: 'pg',
      keep: '../kept',
      page: false,
    });
    const again = ['--reuse', '../kept', '--page'];
    expect(parseWorkBenchOptions(again)).toMatchObject({
      reuse: '../kept',
      page: true,
    });
  });

  it.each(['--items many', '--tree 0', '--rounds 1.5', '--db mysql'])(
    'refuses %s',
    args => {
      const [option] = args.split(' ');
      expect(() => parseWorkBenchOptions(args.split(' '))).toThrow(option);
    },
  );
});
