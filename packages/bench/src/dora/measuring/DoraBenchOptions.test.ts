import { parseDoraBenchOptions } from './DoraBenchOptions';

describe('parseDoraBenchOptions', () => {
  it('takes 5,000 deployments with 8 changes each of 100 services on PostgreSQL by default', () => {
    expect(parseDoraBenchOptions([])).toEqual({
      deployments: 5_000,
      changes: 40_000,
      services: 100,
      db: 'pg',
      rounds: 20,
    });
  });

  it('takes what it is given', () => {
    const args =
      '--deployments 500 --services 10 --rounds 3 --db sqlite --keep ../kept --only System';
    expect(parseDoraBenchOptions(args.split(' '))).toEqual({
      deployments: 500,
      changes: 4_000,
      services: 10,
      db: 'sqlite',
      rounds: 3,
      keep: '../kept',
      only: 'System',
    });
  });

  it.each(['--deployments many', '--changes 0', '--rounds 1.5', '--db mysql'])(
    'refuses %s',
    args => {
      const [option] = args.split(' ');
      expect(() => parseDoraBenchOptions(args.split(' '))).toThrow(option);
    },
  );
});
