interface Kind {
  compared: number;
  differing: number;
  examples: string[];
}

/** What was compared, by kind, and what was not as it should be, with the first examples of each. */
export class Differences {
  readonly #kinds = new Map<string, Kind>();
  readonly #mostExamples: number;

  /** @param mostExamples - of each kind */
  constructor(mostExamples = 3) {
    this.#mostExamples = mostExamples;
  }

  /** How many differ in all. */
  get total(): number {
    let total = 0;
    for (const { differing } of this.#kinds.values()) total += differing;
    return total;
  }

  /**
   * Compares two values by what they would be as JSON, whatever the order of their properties.
   *
   * @param kind - what is compared, such as `tree: parent`
   * @param name - of what, such as `WEB-12 in Component web`
   * @returns whether they are the same
   */
  same(
    kind: string,
    name: string,
    actual: unknown,
    expected: unknown,
  ): boolean {
    const [is, shouldBe] = [actual, expected].map(toText);
    const isSame = is === shouldBe;
    const known = this.#kind(kind);
    known.compared += 1;
    if (!isSame) {
      this.#add(known, `${name}: is ${is}, should be ${shouldBe}`);
    }
    return isSame;
  }

  /** Compares what is listed, whatever the order. */
  sameSet(
    kind: string,
    name: string,
    actual: Iterable<string>,
    expected: Iterable<string>,
  ): void {
    const [is, shouldBe] = [new Set(actual), new Set(expected)];
    const missing = [...shouldBe].filter(each => !is.has(each));
    const extra = [...is].filter(each => !shouldBe.has(each));
    const known = this.#kind(kind);
    known.compared += shouldBe.size;
    for (const each of missing) this.#add(known, `${name}: lacks ${each}`);
    for (const each of extra) this.#add(known, `${name}: has ${each}`);
  }

  /** Something that is wrong in itself. */
  wrong(kind: string, example: string): void {
    const known = this.#kind(kind);
    known.compared += 1;
    this.#add(known, example);
  }

  /** A line for each kind, with its examples below it. */
  lines(): string[] {
    return [...this.#kinds].flatMap(([kind, known]) => {
      const { compared, differing, examples } = known;
      const isOk = differing === 0;
      return [
        `${isOk ? 'ok  ' : 'FAIL'} ${kind}: ${compared} compared${
          isOk ? '' : `, ${differing} differ`
        }`,
        ...examples.map(example => `       ${example}`),
      ];
    });
  }

  #kind(name: string): Kind {
    const known = this.#kinds.get(name);
    if (known) return known;
    const kind = { compared: 0, differing: 0, examples: [] };
    this.#kinds.set(name, kind);
    return kind;
  }

  #add(kind: Kind, example: string): void {
    kind.differing += 1;
    if (kind.examples.length < this.#mostExamples) {
      kind.examples.push(example.slice(0, 400));
    }
  }
}

function toText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, each) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each)
            .filter(([, inner]) => inner !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : each,
  );
}
