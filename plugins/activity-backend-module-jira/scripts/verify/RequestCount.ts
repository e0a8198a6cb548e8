/** Counts requests, by what they are for. */
export class RequestCount {
  readonly #counts = new Map<string, number>();
  #issues = 0;
  #total = 0;

  /** How many there were since the count began. */
  get total(): number {
    return this.#total;
  }

  /** How many issues were asked for by their ids. */
  get issues(): number {
    return this.#issues;
  }

  readonly add = (request: Request): void => {
    const kind = kindOf(new URL(request.url).pathname);
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    this.#total += 1;
    if (kind === 'issue/bulkfetch') {
      request.json().then(({ issueIdsOrKeys }) => {
        this.#issues += issueIdsOrKeys.length;
      });
    }
  };

  /** By kind, the most frequent first, for people to read. */
  describe(): string {
    return [...this.#counts]
      .sort(([, a], [, b]) => b - a)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ');
  }

  restart(): void {
    this.#counts.clear();
    this.#issues = 0;
    this.#total = 0;
  }
}

function kindOf(path: string): string {
  return path
    .replace(/^\/jira-(cloud|dc)\/rest\/(api|agile)\/[\d.]+\//, '')
    .replace(/\/\d+(?=\/|$)/g, '/…');
}
