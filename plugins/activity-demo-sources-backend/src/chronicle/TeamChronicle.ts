import {
  Chronicle,
  Instant,
  ItemHistory,
  Release,
  RepositoryHistory,
  Sprint,
  TeamId,
} from '../model';

/** What a chronicle is put together from. */
export interface ChronicleParts extends Omit<Chronicle, 'repositories'> {
  /** Called once at most, when somebody asks for the repositories. */
  writeRepositories(): readonly RepositoryHistory[];
}

/** A chronicle whose repositories are written when they are asked for first: their texts and shas are most of the work. */
export class TeamChronicle implements Chronicle {
  readonly team: TeamId;
  readonly horizon: Instant;
  readonly items: readonly ItemHistory[];
  readonly arrivals: readonly ItemHistory[];
  readonly sprints: readonly Sprint[];
  readonly releases: readonly Release[];
  #write?: ChronicleParts['writeRepositories'];
  #repositories: readonly RepositoryHistory[] = [];

  constructor(parts: ChronicleParts) {
    this.team = parts.team;
    this.horizon = parts.horizon;
    this.items = parts.items;
    this.arrivals = parts.arrivals;
    this.sprints = parts.sprints;
    this.releases = parts.releases;
    this.#write = () => parts.writeRepositories();
  }

  /** Whether somebody has asked for the repositories. */
  get isWritten(): boolean {
    return this.#write === undefined;
  }

  get repositories(): readonly RepositoryHistory[] {
    if (this.#write) {
      this.#repositories = this.#write();
      // The plan that they were written from is let go.
      this.#write = undefined;
    }
    return this.#repositories;
  }
}
