import { Random } from '../chance';
import type { FaultRule, System } from './FaultRule';

interface Row {
  readonly rule: FaultRule;
  /** Requests that the rule is about. */
  seen: number;
  /** Those of them that went wrong. */
  happened: number;
}

/** What is wrong with the company's systems at present. */
export class FaultBoard {
  readonly #seed: number;
  #rows: Row[] = [];

  /** @param seed - the same one, and requests in the same order, give the same faults */
  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Forgets the rules before, and what they have done. */
  replace(rules: readonly FaultRule[]): void {
    this.#rows = rules.map(rule => ({ rule, seen: 0, happened: 0 }));
  }

  list(): { rule: FaultRule; seen: number; happened: number }[] {
    return this.#rows.map(row => ({ ...row }));
  }

  /**
   * Says what happens to a request, and counts it. The first rule that applies decides.
   *
   * @param path - below the system's own, with a slash in front
   */
  decide(system: System, path: string): FaultRule | undefined {
    let decided: FaultRule | undefined;
    this.#rows.forEach((row, index) => {
      const { rule } = row;
      if (
        (rule.system !== undefined && rule.system !== system) ||
        (rule.path !== undefined && !path.includes(rule.path))
      ) {
        return;
      }
      row.seen += 1;
      const spent = rule.times !== undefined && row.happened >= rule.times;
      if (decided || spent || row.seen <= rule.after) {
        return;
      }
      const draw = Random.of(this.#seed, 'fault', index, row.seen).next();
      if (draw < rule.share * 2 ** 32) {
        row.happened += 1;
        decided = rule;
      }
    });
    return decided;
  }
}
