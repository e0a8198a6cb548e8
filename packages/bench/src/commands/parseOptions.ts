import { parseArgs } from 'node:util';

/** What the commands take. */
export interface CommandOptions {
  /** Repositories to verify instead of generated ones. */
  repos: string[];
  commits: number;
  seed: number;
  /** How often the backend is killed; undefined: it is not about that. */
  kills?: number;
  rounds: number;
  /** Whether logs, databases and repositories are left behind. */
  keep: boolean;
}

/**
 * Reads the command line.
 *
 * @throws Error that names what is wrong with it
 */
export function parseOptions(
  args: readonly string[],
  defaultCommits: number,
): CommandOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      repo: { type: 'string', multiple: true, default: [] },
      commits: { type: 'string', default: String(defaultCommits) },
      seed: { type: 'string', default: '1' },
      kill: { type: 'boolean', default: false },
      kills: { type: 'string', default: '12' },
      rounds: { type: 'string', default: '3' },
      keep: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'commits' | 'seed' | 'kills' | 'rounds') => {
    const value = Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new Error(`--${name} is not a whole number above 0`);
    }
    return value;
  };
  return {
    repos: values.repo ?? [],
    commits: number('commits'),
    seed: number('seed'),
    kills: values.kill ? number('kills') : undefined,
    rounds: number('rounds'),
    keep: values.keep ?? false,
  };
}
