import { availableParallelism } from 'node:os';
import type { ToldCompany } from '../chronicle/createCompany';
import { isLarge } from '../chronicle/isLarge';
import type { Clock } from '../model';
import { partnerOf } from '../work';
import { tellElsewhere } from './tellElsewhere';

const dayMs = 86_400_000;
const mostProcesses = 4;

/**
 * Tells the lives of all teams of a large company before somebody asks for lists of the whole site: those have rows of so
 * many teams that the first one would have to wait for most of them.
 */
export class TellingAhead {
  readonly #company: ToldCompany;
  readonly #clock: Clock;
  readonly #tell: typeof tellElsewhere;

  constructor(company: ToldCompany, clock: Clock, tell = tellElsewhere) {
    this.#company = company;
    this.#clock = clock;
    this.#tell = tell;
  }

  /**
   * Tells what is not told for the next day of the clock, in processes of their own, and ends with them. To be called again
   * when it has ended, as the clock goes on.
   *
   * @returns whether there was something to tell
   * @throws Error if a process ends too soon; what is missing is told when somebody asks for it
   */
  async run(signal: AbortSignal): Promise<boolean> {
    const company = this.#company;
    const horizon = this.#clock.now() + dayMs;
    const teams = isLarge(company) ? this.#untold(horizon) : [];
    const processes = Math.min(
      availableParallelism(),
      mostProcesses,
      teams.length,
    );
    const ending = new AbortController();
    const shares = Array.from({ length: processes }, (_, share) =>
      this.#tell(
        {
          options: company.options,
          teams: teams.filter((__, place) => place % processes === share),
          horizon,
        },
        told => company.keep(told),
        AbortSignal.any([signal, ending.signal]),
      ),
    );
    await Promise.all(shares).finally(() => ending.abort());
    return teams.length > 0;
  }

  /** One of each pair, as both are told together. */
  #untold(horizon: number): string[] {
    const company = this.#company;
    const untold = new Set<string>();
    for (const { id } of company.teams) {
      const partner = partnerOf(company, id);
      const isTold = company.isKept(id, horizon, 'changes');
      if (!isTold && !(partner && untold.has(partner))) untold.add(id);
    }
    return [...untold];
  }
}
