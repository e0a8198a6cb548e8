import { Random } from '../../chance';
import { ChangeFact, ChangeHistory } from '../../model';
import { ChangePlan, RequestPlan, ReviewStep } from '../ChangePlan';
import { betterTitle } from '../texts/changeTitle';
import { reviewComment } from '../texts/reviewComment';
import { landChange } from './landChange';
import { RepositoryWriter } from './RepositoryWriter';
import { Writable } from './Writable';
import { WrittenBranch } from './WrittenBranch';

type Fact<K extends ChangeFact['kind'] = ChangeFact['kind']> = Extract<
  ChangeFact,
  { kind: K }
>;

/** The merge request of a change while it is being written. Nothing happens to it before it is opened. */
export class WrittenRequest {
  readonly #writer: RepositoryWriter;
  readonly #change: ChangePlan;
  readonly #plan: RequestPlan;
  readonly #branch: WrittenBranch;
  /** Of the review steps that were taken, by their place. */
  readonly #notes = new Map<number, Writable<ChangeFact>>();
  #facts: ChangeFact[] | undefined;
  /** Drawn from in order of time. */
  readonly #random: Random;
  #title = '';
  #iid = 0;

  constructor(
    writer: RepositoryWriter,
    change: ChangePlan,
    plan: RequestPlan,
    branch: WrittenBranch,
  ) {
    this.#writer = writer;
    this.#change = change;
    this.#plan = plan;
    this.#branch = branch;
    const { company, service } = writer;
    const { seed } = company.options;
    this.#random = Random.of(seed, 'request', service.id, change.key);
  }

  /** Puts its life on the agenda; pushes are somebody else's. */
  schedule(): void {
    const { openedAt, reviews, end } = this.#plan;
    const { agenda } = this.#writer;
    agenda.add(openedAt, () => this.#open());
    reviews.forEach((step, place) =>
      agenda.add(step.at, () => this.#review(step, place)),
    );
    if (end?.kind === 'merged') agenda.add(end.at, () => this.#merge(end));
    if (end?.kind === 'closed') {
      agenda.add(end.at, () =>
        this.#note({ id: 0, at: end.at, by: end.by, kind: 'closed' }),
      );
    }
  }

  /** Notes a push, if it is open by then. */
  pushed(fact: Omit<Fact<'pushed'>, 'id' | 'kind'>): void {
    this.#note({ ...fact, id: 0, kind: 'pushed' });
  }

  #open(): void {
    const { names, texts, ids, changes, requests } = this.#writer;
    const { key, author, target } = this.#change;
    const { openedAt, draft } = this.#plan;
    const sourceBranch = this.#branch.name;
    const targetBranch = names.of(target, openedAt);
    if (!sourceBranch || !targetBranch || !this.#branch.remote) return;
    const { title, description, workItems } = texts.textsOf(this.#change);
    const repair = this.#repair();
    this.#facts = [];
    this.#title = title;
    this.#iid = changes.length + 1;
    const request: Writable<ChangeHistory> = {
      id: 0,
      iid: this.#iid,
      openedAt,
      author,
      sourceBranch,
      targetBranch,
      title,
      description,
      draft,
      labels: this.#labels(),
      facts: this.#facts,
      workItems,
      ...(repair && { repair }),
    };
    ids.enrol('change', openedAt, request);
    changes.push(request);
    requests.set(key, request);
  }

  #review(step: ReviewStep, place: number): void {
    const { at, by } = step;
    switch (step.kind) {
      case 'comment': {
        const { resolved, editedAt, deletedAt, inReplyTo } = step;
        const body = reviewComment(step.topic, this.#random);
        const start =
          inReplyTo === undefined ? undefined : this.#notes.get(inReplyTo);
        const comment: Writable<Fact<'comment'>> = {
          id: 0,
          at,
          by,
          kind: 'comment',
          body,
          ...(resolved && { resolved }),
          ...(editedAt !== undefined && { editedAt }),
          ...(deletedAt !== undefined && { deletedAt }),
        };
        this.#note(comment);
        if (start) {
          this.#writer.ids.afterwards(() => {
            comment.inReplyTo = start.id;
          });
        }
        this.#notes.set(place, comment);
        break;
      }
      case 'retitled': {
        this.#title = betterTitle(this.#title, this.#random);
        this.#note({ id: 0, at, by, kind: 'retitled', title: this.#title });
        break;
      }
      case 'reviewRequested':
        this.#note({ id: 0, at, by, kind: step.kind, of: step.of });
        break;
      case 'assigned':
        this.#note({ id: 0, at, by, kind: step.kind, to: step.to });
        break;
      default:
        this.#note({ id: 0, at, by, kind: step.kind });
    }
  }

  #merge(end: Extract<RequestPlan['end'], { kind: 'merged' }>): void {
    if (!this.#facts) return;
    const { at, by, squash } = end;
    const iid = this.#iid;
    const landed = landChange(this.#writer, this.#change, this.#branch, {
      at,
      by,
      squash,
      iid,
    });
    if (!landed) return;
    const { rebased, ...commits } = landed;
    if (rebased) this.pushed({ at, by, ...rebased });
    this.#note({ id: 0, at, by, kind: 'merged', ...commits });
  }

  #note(fact: ChangeFact): void {
    if (!this.#facts) return;
    const note: Writable<ChangeFact> = fact;
    this.#writer.ids.enrol('note', note.at, note);
    this.#facts.push(note);
  }

  #repair(): ChangeHistory['repair'] {
    const { purpose } = this.#change;
    switch (purpose.kind) {
      case 'hotfix':
        return { kind: 'hotfix' };
      case 'revert':
      case 'backport': {
        const { iid: of } = this.#writer.requests.get(purpose.of) ?? {};
        return { kind: purpose.kind, of };
      }
      default:
        return undefined;
    }
  }

  #labels(): string[] {
    const { purpose } = this.#change;
    const random = this.#random;
    switch (purpose.kind) {
      case 'dependency':
        return ['dependencies'];
      case 'hotfix':
        return ['hotfix'];
      case 'backport':
        return ['backport'];
      default:
        return random.percent(15)
          ? [random.pick(['needs-docs', 'breaking', 'database', 'urgent'])]
          : [];
    }
  }
}
