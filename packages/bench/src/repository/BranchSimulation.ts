import type { CommitWriter } from './CommitWriter';
import type { Random } from './Random';

interface Topic {
  name: string;
  tip: number;
  /** Its own commits, oldest first. */
  own: number[];
}

/** Topics beyond these lose their branch when they are merged, or all that they had when they are given up. */
const keptMerged = 25;
const keptAbandoned = 15;

/**
 * How a team works on branches: topics that are merged, rebased or given up, releases that get backports, a default
 * branch in the middle.
 */
export class BranchSimulation {
  readonly #random: Random;
  readonly #writer: CommitWriter;
  readonly #releases = new Map<string, number>();
  readonly #kept = new Map<string, number>();
  readonly #topics: Topic[] = [];
  #main: number;
  #recent: number[] = [];
  #names = 0;
  #merged = 0;
  #abandoned = 0;

  constructor(random: Random, writer: CommitWriter) {
    this.#random = random;
    this.#writer = writer;
    this.#main = writer.write([]);
    this.#kept.set('gh-pages', writer.write([]));
  }

  /** Every branch that is there now, but for the default one. */
  get branches(): Map<string, number> {
    const topics = this.#topics.map(({ name, tip }) => [name, tip] as const);
    return new Map([...this.#releases, ...this.#kept, ...topics]);
  }

  get main(): number {
    return this.#main;
  }

  cutRelease(): void {
    const version = this.#releases.size + 1;
    this.#releases.set(`release/${version}.x`, this.#main);
  }

  /** What happens next; some of it takes more than one commit. */
  step(): void {
    const dice = this.#random.next();
    if (dice < 0.02) this.#backport();
    else if (dice < 0.03) this.#rebase();
    else if (dice < 0.035) this.#near();
    else if (dice < 0.3) this.#work();
    else if (dice < 0.35) this.#mergeTopic();
    else if (dice < 0.355) this.#updateTopic();
    else if (dice < 0.358) this.#octopus();
    else if (dice < 0.366) this.#abandon();
    else this.#advance(this.#writer.write([this.#main]));
  }

  #advance(commit: number): void {
    this.#main = commit;
    this.#recent = [...this.#recent.slice(-20), commit];
  }

  #work(): void {
    const topic = this.#random.chance(0.15) ? this.#open() : this.#someTopic();
    const commit = this.#writer.write([topic.tip]);
    topic.tip = commit;
    topic.own.push(commit);
  }

  #open(): Topic {
    if (this.#topics.length >= 12) return this.#someTopic();
    const kind = this.#random.pick(['feature', 'fix', 'wip/deep', 'Topic']);
    this.#names += 1;
    const name = `${kind}/${this.#names}-${this.#random.pick(['a', 'ü', 'x'])}`;
    const topic: Topic = { name, tip: this.#main, own: [] };
    this.#topics.push(topic);
    return topic;
  }

  #someTopic(): Topic {
    return this.#topics.length > 0
      ? this.#random.pick(this.#topics)
      : this.#open();
  }

  #close(topic: Topic): void {
    this.#topics.splice(this.#topics.indexOf(topic), 1);
  }

  #mergeTopic(): void {
    const topic = this.#someTopic();
    const { name, tip } = topic;
    this.#advance(this.#writer.merge([this.#main, tip], `branch '${name}'`));
    this.#close(topic);
    this.#merged += 1;
    if (this.#merged <= keptMerged) this.#kept.set(name, tip);
  }

  #updateTopic(): void {
    const topic = this.#someTopic();
    const parents = [topic.tip, this.#main];
    topic.tip = this.#writer.merge(parents, `branch 'main' into ${topic.name}`);
  }

  #octopus(): void {
    const topics = [...new Set([this.#someTopic(), this.#someTopic()])];
    const parents = [this.#main, ...topics.map(({ tip }) => tip)];
    this.#advance(this.#writer.merge(parents, `${topics.length} branches`));
    topics.forEach(topic => this.#close(topic));
  }

  /** The old commits stay on a branch that is never merged, the new ones go to the default branch or stay on a topic. */
  #rebase(): void {
    const topic = this.#someTopic();
    if (topic.own.length === 0) return;
    const { name, tip, own } = topic;
    let at = this.#main;
    for (const commit of own.slice(-10)) {
      at = this.#writer.copy(commit, [at], this.#random.integer(-500, 90_000));
    }
    this.#keepAbandoned(`backup/${name}`, tip);
    if (this.#random.chance(0.5)) {
      this.#advance(at);
      this.#close(topic);
    } else {
      topic.tip = at;
    }
  }

  /** On one release, or on two at the very same time. */
  #backport(): void {
    if (this.#releases.size === 0 || this.#recent.length === 0) return;
    const original = this.#random.pick(this.#recent);
    const gap = this.#random.pick([0, 0, 60, 86_400, -60]);
    const releases = [...this.#releases].slice(-this.#random.integer(1, 2));
    for (const [name, tip] of releases) {
      this.#releases.set(name, this.#writer.copy(original, [tip], gap));
    }
  }

  #near(): void {
    if (this.#recent.length === 0) return;
    const original = this.#random.pick(this.#recent);
    this.#advance(this.#writer.nearCopy(original, [this.#main]));
  }

  #abandon(): void {
    const topic = this.#someTopic();
    this.#close(topic);
    this.#keepAbandoned(topic.name, topic.tip);
  }

  #keepAbandoned(name: string, tip: number): void {
    this.#abandoned += 1;
    if (this.#abandoned <= keptAbandoned) this.#kept.set(name, tip);
  }
}
