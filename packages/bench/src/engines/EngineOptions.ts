import { parseArgs } from 'node:util';

/** What `verify:engines` takes. */
export interface EngineOptions {
  minutes: number;
  streams: number;
  /** How often each stream is to be read, in seconds. */
  interval: number;
  parallelism: number;
  seed: number;
  /** Whether logs and the database are left behind. */
  keep: boolean;
}

const defaults = {
  minutes: 3,
  streams: 2000,
  interval: 60,
  parallelism: 8,
  seed: 1,
};

/**
 * Reads the command line.
 *
 * @throws Error that names what is wrong with it
 */
export function parseEngineOptions(args: readonly string[]): EngineOptions {
  const names = Object.keys(defaults) as (keyof typeof defaults)[];
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: text,
      streams: text,
      interval: text,
      parallelism: text,
      seed: text,
      keep: { type: 'boolean', default: false },
    },
  });
  const numbers = { ...defaults };
  for (const name of names) {
    const value = Number(values[name] ?? defaults[name]);
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new Error(`--${name} is not a whole number above 0`);
    }
    numbers[name] = value;
  }
  return { ...numbers, keep: values.keep };
}
