import { parseArgs } from 'node:util';

/** What `yarn bench:dora` takes. */
export interface DoraBenchOptions {
  /** Of the System in the year that is asked about; as many again are of the year before. */
  deployments: number;
  changes: number;
  /** Of the System; a fifth as many are of none. */
  services: number;
  db: 'sqlite' | 'pg';
  /** How often each question is put. */
  rounds: number;
  /** Only questions whose names contain this. */
  only?: string;
  /** A folder that stays, with databases and logs; undefined for none. */
  keep?: string;
  /** A folder that was kept: what is in it is measured again, without a harvest, and the sizes follow from it. */
  reuse?: string;
}

/**
 * Reads the command line.
 *
 * @throws Error that names what is wrong with it
 */
export function parseDoraBenchOptions(
  args: readonly string[],
): DoraBenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      deployments: text,
      changes: text,
      services: text,
      db: text,
      rounds: text,
      only: text,
      keep: text,
      reuse: text,
    },
  });
  const number = (
    name: 'deployments' | 'changes' | 'services' | 'rounds',
    standard: number,
  ) => {
    const value = Number(values[name] ?? standard);
    if (Number.isSafeInteger(value) && value > 0) return value;
    throw new Error(`--${name} is not a whole number above 0`);
  };
  const { db = 'pg', only, keep, reuse } = values;
  if (db !== 'sqlite' && db !== 'pg') {
    throw new Error('--db is neither sqlite nor pg');
  }
  const deployments = number('deployments', 5_000);
  return {
    deployments,
    changes: number('changes', 8 * deployments),
    services: number('services', 100),
    rounds: number('rounds', 20),
    db,
    only,
    keep,
    reuse,
  };
}
