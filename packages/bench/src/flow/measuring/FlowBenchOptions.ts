import { parseArgs } from 'node:util';

/** What `yarn bench:flow` takes. */
export interface FlowBenchOptions {
  items: number;
  /** About how many entries their changelogs have together. */
  transitions: number;
  db: 'sqlite' | 'pg';
  /** How often each question is put. */
  rounds: number;
  /** Only questions whose names contain this. */
  only?: string;
  /** Opens the tab in a browser, too; the portal must have been built. */
  page: boolean;
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
export function parseFlowBenchOptions(
  args: readonly string[],
): FlowBenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: text,
      transitions: text,
      db: text,
      rounds: text,
      only: text,
      keep: text,
      reuse: text,
      page: { type: 'boolean' },
    },
  });
  const number = (
    name: 'items' | 'transitions' | 'rounds',
    standard: number,
  ) => {
    const value = Number(values[name] ?? standard);
    if (Number.isSafeInteger(value) && value > 0) return value;
    throw new Error(`--${name} is not a whole number above 0`);
  };
  const { db = 'sqlite', only, keep, reuse, page = false } = values;
  if (db !== 'sqlite' && db !== 'pg') {
    throw new Error('--db is neither sqlite nor pg');
  }
  const items = number('items', 100_000);
  return {
    items,
    transitions: number('transitions', 20 * items),
    rounds: number('rounds', 20),
    db,
    only,
    page,
    keep,
    reuse,
  };
}
