import type { Author, Cast } from './Author';
import type { PlannedCommit, Signature } from './History';
import { oddMoments, wrongMoments } from './oddMoments';
import type { Random } from './Random';

const start = Date.UTC(2009, 0, 5) / 1000;
const end = Date.UTC(2025, 9, 1) / 1000;

const sentence =
  'The reasons are in the discussion of last week; the tests cover what could go wrong with it. ';

/** Makes up commits one after the other: who, when, and what they say. */
export class CommitWriter {
  readonly commits: PlannedCommit[] = [];
  readonly #random: Random;
  readonly #cast: Cast;
  readonly #oddMoments = oddMoments();
  readonly #step: number;
  #now = start;

  /** @param expected - how many commits there will be, so that they fill the years */
  constructor(random: Random, cast: Cast, expected: number) {
    this.#random = random;
    this.#cast = cast;
    this.#step = (end - start) / expected;
  }

  /** An ordinary commit, by a bot now and then. */
  write(parents: number[]): number {
    const random = this.#random;
    const author = random.chance(0.06)
      ? random.pick(this.#cast.bots)
      : this.#person();
    const authoredAt = this.#authorTime();
    const committer = random.chance(0.15) ? this.#person() : author;
    return this.#add({
      parents,
      author: this.#sign(author, authoredAt),
      committer: this.#sign(committer, this.#now),
      ...this.#message(),
    });
  }

  /** A merge, by a bot now and then. */
  merge(parents: number[], what: string): number {
    const author = this.#random.chance(0.1)
      ? this.#random.pick(this.#cast.bots)
      : this.#person();
    return this.#add({
      parents,
      author: this.#sign(author, this.#authorTime()),
      committer: this.#sign(author, this.#now),
      subject: `Merge ${what}`,
      body: '',
    });
  }

  /**
   * The same work as an earlier commit: rebased, cherry-picked or backported.
   *
   * @param gap - seconds from the committer date of the earlier one; 0 makes a tie
   */
  copy(original: number, parents: number[], gap: number): number {
    const { author, committer, subject, body, encoding } =
      this.commits[original];
    const person = this.#sign(this.#person(), 0);
    const at = Math.max(0, committer.at + gap);
    return this.#add({
      parents,
      // A name may have been corrected in between; what makes a copy is the address.
      author: this.#random.chance(0.1)
        ? { ...author, name: `${author.name} ` }
        : author,
      committer: { ...person, at },
      subject,
      body: `${body}(cherry picked from an earlier commit)\n`,
      encoding,
    });
  }

  /** Looks like a copy, but differs in one of the three things that make one. */
  nearCopy(original: number, parents: number[]): number {
    const commit = this.commits[original];
    const { author, subject } = commit;
    const other = this.#random.pick<Partial<PlannedCommit>>([
      { author: { ...author, email: swapCase(author.email) } },
      { author: { ...author, at: author.at + 1 } },
      { subject: `${subject}.` },
    ]);
    return this.#add({ ...commit, parents, ...other });
  }

  #add(commit: PlannedCommit): number {
    this.#now += Math.max(1, Math.round(this.#step * 2 * this.#random.next()));
    this.commits.push(commit);
    return this.commits.length - 1;
  }

  #person(): Author {
    const { people } = this.#cast;
    return people[this.#random.skewedIndex(people.length)];
  }

  #sign({ name, email, offsets }: Author, at: number): Signature {
    return { name, email, at, offset: this.#random.pick(offsets) };
  }

  /** Mostly now, sometimes weeks ago, now and then a moment that is hard to put on a clock. */
  #authorTime(): number {
    const random = this.#random;
    if (random.chance(0.003)) return random.pick(wrongMoments);
    if (random.chance(0.02)) return random.pick(this.#oddMoments);
    const age = random.chance(0.1)
      ? random.integer(0, 30 * 86_400)
      : random.integer(0, 7200);
    return this.#now - age;
  }

  #message(): Pick<PlannedCommit, 'subject' | 'body' | 'encoding'> {
    const random = this.#random;
    const number = this.commits.length;
    const body = sentence.repeat(random.integer(0, 5));
    if (random.chance(0.002)) return { subject: '', body: '' };
    if (random.chance(0.01)) {
      const encoding = 'ISO-8859-1' as const;
      return { subject: `Größe ${number} geändert`, body, encoding };
    }
    const what = random.pick(['parser', 'größe', '解析', 'API 🚀', 'tests']);
    const area = random.integer(1, 97);
    return { subject: `Change ${number}: ${what} of area ${area}`, body };
  }
}

function swapCase(text: string): string {
  const upper = text.toUpperCase();
  return text === upper ? text.toLowerCase() : upper;
}
