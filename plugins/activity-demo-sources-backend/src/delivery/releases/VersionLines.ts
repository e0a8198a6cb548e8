import { releaseBot } from '../../company';
import { Instant } from '../../model';
import { draw, Setting } from '../changes/Setting';
import { planSkippedPipeline } from '../pipelines/planMainPipeline';
import { Occurrences } from './Occurrence';
import { planBackport } from './planBackport';
import { planStaging } from './planDeployment';
import { planVersion } from './planVersion';
import { Landed, ReleaseRecord } from './ReleaseRecord';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The versions of a service: a line begins every other week, and some have patches. */
export class VersionLines {
  readonly #setting: Setting;
  readonly #record: ReleaseRecord;
  readonly #queue: Occurrences;
  /** Too late for anything that takes time to end. */
  readonly #closing: Instant;
  #minor = -1;
  /** The newest patch of each line, by its minor number. */
  readonly #patches: number[] = [];

  constructor(options: {
    setting: Setting;
    record: ReleaseRecord;
    queue: Occurrences;
    closing: Instant;
  }) {
    const { setting, record, queue, closing } = options;
    this.#setting = setting;
    this.#record = record;
    this.#queue = queue;
    this.#closing = closing;
  }

  /** It is time for a version; the lead sees to it. */
  train(at: Instant): void {
    const { crew } = this.#setting;
    this.#queue.add({ kind: 'train', at: at + 14 * dayMs });
    if (at > this.#closing) return;
    const random = draw(this.#setting, 'train', at);
    const act = crew.act(crew.lead, at + 10 * hourMs, random);
    this.#queue.add({ kind: 'cut', at: act.at });
  }

  /** The next version, if there is anything in it. */
  begin(at: Instant, pending: readonly Landed[]): void {
    if (pending.length === 0) return;
    const minor = ++this.#minor;
    this.#patches[minor] = 0;
    this.#cut(at, `1.${minor}.0`);
    const branch = { kind: 'default' } as const;
    this.#record.pipelines.push(
      planSkippedPipeline({ key: `skip${minor}`, branch, at, by: releaseBot }),
    );
    const random = draw(this.#setting, 'line', minor);
    if (random.percent(45)) {
      const wishedAt = at + random.between(2, 9) * dayMs;
      this.#queue.add({ kind: 'wish', at: wishedAt, minor });
    }
  }

  /** Copies something that has landed since to the newest line, if somebody asks for it. */
  wish(at: Instant, minor: number, pending: readonly Landed[]): void {
    if (minor !== this.#minor || at > this.#closing) return;
    const line = `1.${minor}`;
    const cut = this.#record.versions.find(
      ({ version }) => version === `${line}.0`,
    );
    const wanted = pending.filter(
      landed =>
        cut && landed.at > cut.at && landed.change.purpose.kind !== 'revert',
    );
    if (wanted.length === 0) return;
    const random = draw(this.#setting, 'wish', minor);
    const { change } = random.pick(wanted);
    const backport = planBackport(this.#setting, { change, line, at }, random);
    this.#record.changes.push(backport.change);
    this.#queue.add({ kind: 'patch', at: backport.at + 5 * minuteMs, minor });
  }

  /** Cuts the next patch of a line, unless another one has begun. */
  patch(at: Instant, minor: number): void {
    if (minor === this.#minor) this.#cut(at, this.nextPatch(minor));
  }

  /** Counts it. */
  nextPatch(minor: number): string {
    return `1.${minor}.${++this.#patches[minor]}`;
  }

  /** Cuts a version, and sends it on its way. */
  #cut(at: Instant, version: string): void {
    const { crew } = this.#setting;
    const { plan, built, deployable } = planVersion(this.#setting, version, at);
    const random = draw(this.#setting, 'cut', version);
    this.#record.versions.push(plan);
    this.#record.pipelines.push(built.pipeline);
    const { key } = built.pipeline;
    this.#record.deployments.push(
      planStaging(
        deployable,
        { by: releaseBot, pipeline: key, builtAt: built.endedAt },
        random,
      ),
    );
    const hours = plan.opensBranch ? random.between(15, 26) : 1;
    const act = crew.act(crew.lead, built.endedAt + hours * hourMs, random);
    this.#queue.add({
      kind: 'rollout',
      at: act.at,
      by: releaseBot,
      what: deployable,
    });
  }
}
