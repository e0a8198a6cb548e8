/** How much is made. */
export interface DoraSize {
  /** Of the System, in a year. */
  deployments: number;
  changes: number;
  /** Of the System. */
  services: number;
}

/** A service with its project. */
export interface DoraProject {
  number: number;
  key: string;
}

/** For so many years things have been made; questions are about one of them. */
export const years = 2;

const dayMs = 86_400_000;
const yearMs = 365 * dayMs;

/** So many services belong to no System, for a hundred of the System. */
const othersPerHundred = 20;

/** Services of which everything follows from their numbers; the first ones are of one System, the others of none. */
export class MadeDora {
  readonly projects: readonly DoraProject[];
  /** How many of them are in the System. */
  readonly inSystem: number;
  /** Of each service, in all. */
  readonly deploymentsPerService: number;
  readonly changesPerDeployment: number;
  readonly #spacingMs: number;

  /** @throws Error if there are not enough of one kind for one of another */
  constructor({ deployments, changes, services }: DoraSize) {
    if (deployments < services || changes < deployments) {
      throw new Error('There are fewer changes than deployments, or services');
    }
    const others = Math.ceil((services * othersPerHundred) / 100);
    this.inSystem = services;
    this.deploymentsPerService = Math.round((years * deployments) / services);
    this.changesPerDeployment = Math.round(changes / deployments);
    this.#spacingMs = (years * yearMs) / this.deploymentsPerService;
    this.projects = Array.from({ length: services + others }, (_, number) => ({
      number,
      key: `DO${number}`,
    }));
  }

  /**
   * When a deployment of a service ended, a multiple of a minute.
   *
   * @param nth - of the service, from 0, the oldest first
   * @param now - the end of all that was made; UTC epoch milliseconds
   */
  deployedAt({ number }: DoraProject, nth: number, now: number): number {
    const shift = (number % 23) / 23;
    const back = (this.deploymentsPerService - nth - shift) * this.#spacingMs;
    return Math.floor((now - back) / 60_000) * 60_000;
  }
}
