import { parseArgs } from 'node:util';

/** What `yarn bench:work` takes. */
export interface WorkBenchOptions {
  items: number;
  /** How many of them are in the one large tree. */
  tree: number;
  db: 'sqlite' | 'pg';
  /** How often each question is put. */
  rounds: number;
  /** A folder that stays, with databases and logs; undefined for none. */
  keep?: string;
  /** A folder that was kept: what is in it is measured again, without a harvest, and the other options follow from it. */
  reuse?: string;
  /** Whether the page is measured as well, of the app as it was built. */
  page: boolean;
}

/**
 * Reads the command line.
 *
 * @throws Error that names what is wrong with it
 */
export function parseWorkBenchOptions(
  args: readonly string[],
): WorkBenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: text,
      tree: text,
      db: text,
      rounds: text,
      keep: text,
      reuse: text,
      page: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'items' | 'tree' | 'rounds', standard: number) => {
    const value = Number(values[name] ?? standard);
    if (Number.isSafeInteger(value) && value > 0) return value;
    throw new Error(`--${name} is not a whole number above 0`);
  };
  const { db = 'sqlite', keep, reuse, page } = values;
  if (db !== 'sqlite' && db !== 'pg') {
    throw new Error('--db is neither sqlite nor pg');
  }
  return {
    items: number('items', 100_000),
    tree: number('tree', 10_000),
    rounds: number('rounds', 30),
    db,
    keep,
    reuse,
    page,
  };
}
