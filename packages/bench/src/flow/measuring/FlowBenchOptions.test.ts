import { parseFlowBenchOptions } from './FlowBenchOptions';

describe('parseFlowBenchOptions', () => {
  it('takes 100,000 items with 20 entries each on SQLite by default', () => {
    expect(parseFlowBenchOptions([])).toEqual({
      items: 100_000,
      transitions: 2_000_000,
      rounds: 20,
      db: 'sqlite',
      page: false,
    });
  });

  it('takes what it is given', () => {
    const args =
      '--items 9000 --transitions 90000 --rounds 5 --db pg --keep ../kept --only tiles --page';
    expect(parseFlowBenchOptions(args.split(' '))).toEqual({
      items: 9_000,
      transitions: 90_000,
      rounds: 5,
      db: 'pg',
      keep: '../kept',
      only: 'tiles',
      page: true,
    });
    expect(parseFlowBenchOptions(['--reuse', '../kept'])).toMatchObject({
      reuse: '../kept',
    });
    expect(parseFlowBenchOptions(['--items', '5000'])).toMatchObject({
      transitions: 100_000,
    });
  });

  it.each(['--items many', '--transitions 0', '--rounds 1.5', '--db mysql'])(
    'refuses %s',
    args => {
      const [option] = args.split(' ');
      expect(() => parseFlowBenchOptions(args.split(' '))).toThrow(option);
    },
  );
});
