import { parseArgs } from 'node:util';

/** As which product the company's Jira is harvested. */
export const flavours = ['cloud', 'dataCenter'] as const;
export type Flavour = (typeof flavours)[number];

/** What `yarn verify:work` and `yarn verify:flow` take. */
export interface CompanyOptions {
  /** 1 makes 40 people with some 4,000 items, 21.5 makes 100,000 items. */
  people: number;
  /** The share of requests that fail while it is harvested. */
  faults: number;
  /** That lie between the first harvest and the last one; what happened in them has to be taken in. */
  days: number;
  db: 'sqlite' | 'pg';
  flavours: readonly Flavour[];
  /** Whether databases and logs are left behind. */
  keep: boolean;
}

/**
 * Reads the command line.
 *
 * @throws Error that names what is wrong with it
 */
export function parseCompanyOptions(args: readonly string[]): CompanyOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: text,
      faults: text,
      days: text,
      db: text,
      only: text,
      keep: { type: 'boolean', default: false },
    },
  });
  const people = Number(values.people ?? 1);
  if (!(people >= 0.1 && people <= 30)) {
    throw new Error('--people is not a number from 0.1 to 30');
  }
  const faults = Number(values.faults ?? 0);
  if (!(faults >= 0 && faults < 1)) {
    throw new Error('--faults is not a share below 1');
  }
  const days = Number(values.days ?? 3);
  if (!(days >= 0 && days <= 365)) {
    throw new Error('--days is not a number from 0 to 365');
  }
  const { db = 'sqlite', only, keep } = values;
  if (db !== 'sqlite' && db !== 'pg') {
    throw new Error('--db is neither sqlite nor pg');
  }
  const asked = flavours.filter(each => only === undefined || only === each);
  if (asked.length === 0) {
    throw new Error(`--only is none of ${flavours.join(', ')}`);
  }
  return { people, faults, days, db, flavours: asked, keep };
}
