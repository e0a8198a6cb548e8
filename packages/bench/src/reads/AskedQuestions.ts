import { questionPath, type Question } from './Question';

/** Knows what was asked already, so that a question can be put that nobody remembers the answer to. */
export class AskedQuestions {
  readonly #now: number;
  readonly #asked = new Map<string, number>();

  /** @param now - the end of the year, see `Organisation` */
  constructor(now: number) {
    this.#now = now;
  }

  /** The address of the question itself. */
  same(question: Question): string {
    return questionPath(question, this.#now, 0);
  }

  /** The address of the question for a range that it was not put for before. */
  fresh(question: Question): string {
    const same = this.same(question);
    const times = (this.#asked.get(same) ?? 0) + 1;
    this.#asked.set(same, times);
    return questionPath(question, this.#now, times);
  }
}
