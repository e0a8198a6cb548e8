/** Prints a line for each check, and counts them. */
export class Report {
  #passed = 0;
  #failed = 0;

  get failed(): number {
    return this.#failed;
  }

  /** @param figures - what was seen; of a failed check also what was expected */
  check(name: string, isOk: boolean, figures: string | number): void {
    if (isOk) this.#passed += 1;
    else this.#failed += 1;
    this.print(`${isOk ? 'ok  ' : 'FAIL'} ${name}: ${figures}`);
  }

  /** A check of one number or text. */
  equal<T extends string | number>(name: string, actual: T, expected: T): void {
    const isOk = actual === expected;
    this.check(name, isOk, isOk ? actual : `${actual}, expected ${expected}`);
  }

  /**
   * A check of many numbers or texts.
   *
   * @param differences - empty if all is well; the first few are shown
   * @param figures - what was compared
   */
  differences(
    name: string,
    differences: readonly string[],
    figures: string,
  ): void {
    const shown = differences.slice(0, 5).join('; ');
    const more = differences.length > 5 ? `; ${differences.length} in all` : '';
    this.check(
      name,
      differences.length === 0,
      differences.length === 0 ? figures : `${shown}${more} (${figures})`,
    );
  }

  /** Runs checks; if they break off, that is a failure of its own, and the others go on. */
  async attempt(name: string, checks: () => Promise<void>): Promise<void> {
    try {
      await checks();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.check(name, false, message.split(/\s+/).join(' ').slice(0, 500));
    }
  }

  print(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  /** The last line. */
  finish(): void {
    this.print(`${this.#passed} ok, ${this.#failed} failed`);
  }
}
