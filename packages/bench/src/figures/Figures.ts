/** Something that was measured. */
export interface Figure {
  name: string;
  /** Null if it could not be measured; `note` says why. */
  value: number | null;
  unit: string;
  /** What the value must not be above, or not below. */
  atMost?: number;
  atLeast?: number;
  note?: string;
  /** Whatever else tells one figure from another. */
  details?: Record<string, string | number | boolean | null>;
}

/** Prints figures, a line of JSON each, and remembers whether any is on the wrong side of its bar. */
export class Figures {
  readonly #common: object;
  readonly #print: (line: string) => void;
  #missed = 0;

  /** @param common - said with each figure */
  constructor(
    common: object,
    print: (line: string) => void = line => process.stdout.write(`${line}\n`),
  ) {
    this.#common = common;
    this.#print = print;
  }

  get missed(): number {
    return this.#missed;
  }

  add({ name, value, unit, atMost, atLeast, note, details }: Figure): void {
    const isMissed =
      value !== null &&
      ((atMost !== undefined && value > atMost) ||
        (atLeast !== undefined && value < atLeast));
    if (isMissed) this.#missed += 1;
    const bar = atMost ?? atLeast;
    this.#print(
      JSON.stringify({
        name,
        value: value === null ? null : Number(value.toPrecision(4)),
        unit,
        ...(bar !== undefined && {
          bar,
          bound: atMost === undefined ? 'at least' : 'at most',
          met: value === null ? null : !isMissed,
        }),
        ...details,
        ...this.#common,
        ...(note !== undefined && { note }),
      }),
    );
  }
}
