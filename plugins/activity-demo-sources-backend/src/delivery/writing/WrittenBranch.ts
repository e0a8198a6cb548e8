import { Random } from '../../chance';
import { Instant, PersonId, Sha } from '../../model';
import { BranchStep, ChangePlan } from '../ChangePlan';
import { File } from '../objects/FileTree';
import { withTrailer } from '../texts/commitMessage';
import { drawPatch } from '../texts/serviceFiles';
import { LocalBranch } from './LocalBranch';
import { headOf, RepositoryWriter } from './RepositoryWriter';

/** Who does something, and when. */
interface Act {
  readonly at: Instant;
  readonly by: PersonId;
}

/** The branch of a change: on the author's machine, and what became of it on the server. */
export class WrittenBranch {
  readonly #writer: RepositoryWriter;
  readonly #change: ChangePlan;
  /** Drawn from in order of time. */
  readonly #random: Random;
  #local: LocalBranch | undefined;
  #commits = 0;
  #pushes = 0;

  constructor(writer: RepositoryWriter, change: ChangePlan) {
    this.#writer = writer;
    this.#change = change;
    const { company, service } = writer;
    const { seed } = company.options;
    this.#random = Random.of(seed, 'branch', service.id, change.key);
  }

  /** None before it is started. */
  get local(): LocalBranch | undefined {
    return this.#local;
  }

  /** Where the server has it; none before the first push, or when it was deleted. */
  get remote(): Sha | undefined {
    const name = this.name;
    return name === undefined
      ? undefined
      : this.#writer.remote.tip(headOf(name))?.sha;
  }

  /** None before the first push. */
  get name(): string | undefined {
    const { key, startedAt } = this.#change;
    return this.#writer.names.of({ kind: 'change', key }, startedAt);
  }

  /** It leaves its target where that is now; nothing comes of a branch whose target is not there. */
  start(): void {
    const { target, startedAt } = this.#change;
    const base = this.#writer.tip(target, startedAt);
    if (base) this.#local = new LocalBranch(base);
  }

  /** What is done on the author's machine. */
  take(step: Exclude<BranchStep, { kind: 'push' }>): void {
    const local = this.#local;
    if (!local) return;
    const { signatures } = this.#writer;
    const { by, at } = step;
    switch (step.kind) {
      case 'commit':
        this.#commit(local, step);
        break;
      case 'amend':
        local.amend(signatures.own(by, at), this.#drawPatch());
        break;
      case 'pull':
        this.#pull(local, step);
        break;
      case 'rebase':
        this.rebase(step);
        break;
      case 'pick':
        this.#pick(local, step);
        break;
      default:
        this.#revert(local, step);
    }
  }

  /** Moves it to the tip of its target. */
  rebase({ at, by }: Act): void {
    const tip = this.#writer.tip(this.#change.target, at);
    if (tip) this.#local?.rebase(tip, this.#writer.signatures.own(by, at));
  }

  /**
   * Brings the branch to the server.
   *
   * @returns the commits that were new there, and whether older ones were given up; none if nothing moved
   */
  push({
    at,
    by,
  }: Act): { commits: readonly Sha[]; forced: boolean } | undefined {
    const { remote: server, names } = this.#writer;
    const from = this.remote;
    if (!this.#local) return undefined;
    const { own, tip } = this.#local;
    if (own.length === 0 || from === tip.sha) return undefined;
    // Once deleted, a branch is not brought back.
    if (from === undefined && this.#pushes > 0) return undefined;
    const name = this.name ?? names.give(this.#change.key, this.#wishedName());
    const forced = from !== undefined && !own.some(({ sha }) => sha === from);
    this.#pushes++;
    const ref = headOf(name);
    const commits = server.push({ ref, tip, work: own, at, by, forced });
    return { commits, forced };
  }

  /** The site calls the branch of a revert after the commit that is taken back. */
  #wishedName(): string {
    const { purpose } = this.#change;
    const landing = purpose.kind === 'revert' ? this.#landed() : undefined;
    return landing
      ? `revert-${landing.sha.slice(0, 8)}`
      : this.#writer.texts.textsOf(this.#change).branch;
  }

  #commit(local: LocalBranch, step: BranchStep & { kind: 'commit' }): void {
    const { company, signatures, texts } = this.#writer;
    const { at, by, clockLost, coAuthor } = step;
    const signature = signatures.own(by, at, clockLost);
    let message = texts
      .textsOf(this.#change)
      .message(this.#commits, this.#random);
    if (coAuthor !== undefined) {
      const { displayName, email } = company.person(coAuthor);
      message = withTrailer(
        message,
        `Co-authored-by: ${displayName} <${email}>`,
      );
    }
    local.commit(
      { author: signature, committer: signature, by, message },
      this.#drawPatch(),
    );
    this.#commits++;
  }

  #pull(local: LocalBranch, { at, by }: Act): void {
    const { target } = this.#change;
    const tip = this.#writer.tip(target, at);
    if (!tip) return;
    const signature = this.#writer.signatures.own(by, at);
    const from = this.#writer.names.of(target, at);
    const into = this.name ?? this.#writer.texts.textsOf(this.#change).branch;
    local.pull(tip, {
      author: signature,
      committer: signature,
      by,
      message: `Merge branch '${from}' into ${into}\n`,
    });
  }

  /** A copy keeps author, moment and subject; the trailer says where it is from. */
  #pick(local: LocalBranch, { at, by }: Act): void {
    const committer = this.#writer.signatures.own(by, at);
    for (const commit of this.#landed()?.commits ?? []) {
      const message = `${commit.message.trimEnd()}\n\n(cherry picked from commit ${
        commit.sha
      })\n`;
      local.commit({ ...commit, committer, message }, commit.patch);
    }
  }

  #revert(local: LocalBranch, { at, by }: Act): void {
    const landing = this.#landed();
    if (!landing) return;
    const signature = this.#writer.signatures.own(by, at);
    const paths = new Set(
      landing.commits.flatMap(({ patch }) => patch.map(({ path }) => path)),
    );
    const { sha } = landing.commits[landing.commits.length - 1];
    const { title } = this.#writer.texts.textsOf(this.#change);
    local.commit(
      {
        author: signature,
        committer: signature,
        by,
        message: `${title}\n\nThis reverts commit ${sha}.\n`,
      },
      landing.before.files.filter(({ path }) => paths.has(path)),
    );
  }

  #landed() {
    const { purpose } = this.#change;
    return purpose.kind === 'backport' || purpose.kind === 'revert'
      ? this.#writer.landings.get(purpose.of)
      : undefined;
  }

  #drawPatch(): readonly File[] {
    return drawPatch(this.#writer.service, this.#random);
  }
}
