import type { Run } from '../facts/ServiceInputs';
import type { RunEntry } from './RunEntry';

/** What a run has of that which a condition is about; null if it has none. */
export function runValue(run: Run, condition: keyof RunEntry): string | null {
  switch (condition) {
    case 'environment':
    case 'tier':
    case 'job':
    case 'ref':
      return run[condition];
    default:
      return run.name;
  }
}
