import { parseArgs } from 'node:util';
import type { World } from '../world/World';

/** What can be measured. */
export const benchParts = ['ingest', 'reads', 'filters', 'sql'] as const;

export type BenchPart = (typeof benchParts)[number];

/** What `yarn bench` takes. */
export interface BenchOptions {
  events: number;
  db: World['db'];
  seed: number;
  /** The end of the year, a midnight in UTC; epoch milliseconds. */
  now: number;
  parts: ReadonlySet<BenchPart>;
  /** How often each question is put. */
  rounds: number;
  /** A new folder that stays. */
  keep?: string;
  /** A folder that was kept: nothing is filled, and what it is about is taken from it. */
  reuse?: string;
  /** Whether the backend is only started, and stays until it is interrupted. */
  serve: boolean;
}

const dayMs = 86_400_000;

/**
 * Reads the command line.
 *
 * @param today - epoch milliseconds
 * @throws Error that names what is wrong with it
 */
export function parseBenchOptions(
  args: readonly string[],
  today: number,
): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '1000000' },
      db: { type: 'string', default: 'sqlite' },
      seed: { type: 'string', default: '1' },
      now: { type: 'string' },
      only: { type: 'string', default: benchParts.join(',') },
      rounds: { type: 'string', default: '20' },
      keep: { type: 'string' },
      reuse: { type: 'string' },
      serve: { type: 'boolean', default: false },
    },
  });
  const { db, keep, reuse } = values;
  if (db !== 'sqlite' && db !== 'pg') throw new Error('--db is sqlite or pg');
  if (keep !== undefined && reuse !== undefined) {
    throw new Error('--reuse keeps its folder, --keep is for a new one');
  }
  return {
    events: wholeNumber('events', values.events, 10_000),
    db,
    seed: wholeNumber('seed', values.seed, 1),
    now: midnight(values.now, today),
    parts: new Set(values.only.split(',').map(parsePart)),
    rounds: wholeNumber('rounds', values.rounds, 1),
    keep,
    reuse,
    serve: values.serve,
  };
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`--${name} is not a whole number from ${least} on`);
}

function midnight(date: string | undefined, today: number): number {
  if (date === undefined) return Math.floor(today / dayMs) * dayMs;
  const instant = Date.parse(`${date}T00:00:00Z`);
  if (!Number.isNaN(instant)) return instant;
  throw new Error('--now is not a date such as 2026-06-01');
}

function parsePart(name: string): BenchPart {
  const part = benchParts.find(known => known === name);
  if (part) return part;
  throw new Error(`--only ${name} is none of ${benchParts.join(', ')}`);
}
