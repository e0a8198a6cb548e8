import { Instant, PersonId } from '../../model';
import { ChangePlan } from '../ChangePlan';
import { draw, presentAt, Setting } from '../changes/Setting';
import { planMainPipeline } from '../pipelines/planMainPipeline';
import { Deployed, isOutdated, minorOf } from './Deployed';
import { landsAt } from './landsAt';
import { Occurrence, Occurrences, ReleaseStyle } from './Occurrence';
import { planDeployment, planStaging } from './planDeployment';
import { planFailure } from './planFailure';
import { Queue } from './Queue';
import { Landed, ReleaseRecord } from './ReleaseRecord';
import { VersionLines } from './VersionLines';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Goes through what lands in a repository, in order of time, and plans how it is built, deployed and repaired. */
export class ReleasePlanner {
  readonly #setting: Setting;
  readonly #style: ReleaseStyle;
  /** Too late for anything that takes time to end. */
  readonly #closing: Instant;
  readonly #record: ReleaseRecord = {
    changes: [],
    versions: [],
    pipelines: [],
    deployments: [],
    failures: [],
  };
  readonly #queue: Occurrences = new Queue<Occurrence>();
  readonly #lines: VersionLines;
  /** What production has not seen. */
  #pending: Landed[] = [];
  #production: Deployed | undefined;
  #blockedUntil = 0;
  #rollouts = 0;
  /** What had landed by then is in production by way of a hotfix. */
  #containedUntil = 0;

  constructor(setting: Setting, style: ReleaseStyle, closing: Instant) {
    this.#setting = setting;
    this.#style = style;
    this.#closing = closing;
    const record = this.#record;
    const queue = this.#queue;
    this.#lines = new VersionLines({ setting, record, queue, closing });
  }

  /** @param changes - of which those count that are merged to the default branch, or pushed there */
  plan(
    changes: readonly ChangePlan[],
    from: Instant,
    until: Instant,
  ): ReleaseRecord {
    for (const change of changes) {
      const at = landsAt(change);
      if (at !== undefined) {
        this.#queue.add({ kind: 'landed', at, change, built: false });
      }
    }
    if (this.#style === 'versions') {
      this.#queue.add({ kind: 'train', at: from + 15 * dayMs });
    }
    let next = this.#queue.take(until);
    while (next) {
      this.#take(next);
      next = this.#queue.take(until);
    }
    return this.#record;
  }

  #take(occurrence: Occurrence): void {
    const { at } = occurrence;
    switch (occurrence.kind) {
      case 'landed':
        this.#land(occurrence);
        break;
      case 'train':
        this.#lines.train(at);
        break;
      case 'cut':
        this.#lines.begin(at, this.#pending);
        break;
      case 'wish':
        this.#lines.wish(at, occurrence.minor, this.#pending);
        break;
      case 'patch':
        if (at < this.#blockedUntil) {
          this.#queue.add({ ...occurrence, at: this.#blockedUntil + minuteMs });
        } else {
          this.#lines.patch(at, occurrence.minor);
        }
        break;
      default:
        if (at < this.#blockedUntil) {
          this.#queue.add({
            ...occurrence,
            at: this.#blockedUntil + 9 * minuteMs,
          });
        } else {
          this.#rollOut(at, occurrence.by, occurrence.what);
        }
    }
  }

  #land({ at, change, built }: Occurrence & { kind: 'landed' }): void {
    if (at > this.#containedUntil && !built) this.#pending.push({ change, at });
    if (built) return;
    const { crew } = this.#setting;
    const by = change.request?.end?.by ?? change.author;
    const random = draw(this.#setting, 'landed', change.key);
    const key = `main/${change.key}`;
    const branch = { kind: 'default' } as const;
    const run = planMainPipeline(this.#setting, { key, branch, at, by });
    this.#record.pipelines.push(run.pipeline);
    if (!run.ok) return;
    this.#record.deployments.push(
      planStaging(
        { of: { branch, at } },
        { by, pipeline: key, builtAt: run.endedAt },
        random,
      ),
    );
    if (this.#style === 'continuous') {
      const ready = run.endedAt + random.between(2, 50) * minuteMs;
      const act = crew.act(by, ready, random);
      this.#queue.add({ kind: 'rollout', ...act });
    } else if (this.#style === 'daily') {
      const morning = at + random.between(14, 22) * hourMs;
      const act = crew.act(crew.lead, morning, random);
      this.#queue.add({ kind: 'rollout', ...act });
    }
  }

  #rollOut(at: Instant, by: PersonId, version?: Deployed): void {
    const what = version ?? { of: { branch: { kind: 'default' }, at } };
    if (isOutdated(version, this.#production)) return;
    const from = version ? version.of.at : at;
    const included = this.#pending.filter(landed => landed.at <= from);
    if (!version && included.length === 0) return;
    const random = draw(this.#setting, 'rollout', this.#rollouts++);
    const { deployment, endedAt, ok } = planDeployment(
      {
        ...what,
        at,
        environment: 'production',
        by: presentAt(this.#setting, by, at),
        purpose: 'ordinary',
      },
      random,
    );
    this.#blockedUntil = endedAt + 1000;
    if (!ok) {
      this.#record.deployments.push(deployment);
      const again = endedAt + random.between(10, 50) * minuteMs;
      this.#queue.add({ kind: 'rollout', at: again, by, what: version });
      return;
    }
    const before = this.#production;
    this.#production = what;
    const broke =
      before !== undefined &&
      included.length > 0 &&
      at < this.#closing &&
      random.percent(this.#style === 'versions' ? 17 : 10);
    const finished = { ...deployment, broke };
    this.#record.deployments.push(finished);
    if (!broke) {
      this.#pending = this.#pending.filter(landed => landed.at > from);
      return;
    }
    this.#repair(finished, endedAt, before, included);
  }

  #repair(
    deployment: ReleaseRecord['deployments'][number],
    failedAt: Instant,
    before: Deployed,
    included: readonly Landed[],
  ): void {
    const deployed = this.#production ?? before;
    const aftermath = planFailure(this.#setting, this.#record, {
      ordinal: this.#record.failures.length,
      deployment,
      failedAt,
      before,
      included,
      nextPatch: () =>
        deployed.tag === undefined
          ? undefined
          : this.#lines.nextPatch(minorOf(deployed)),
    });
    this.#blockedUntil = aftermath.blockedUntil;
    this.#production = aftermath.deployed;
    const { fixedAt } = aftermath;
    if (fixedAt !== undefined) {
      // A hotfix of the default branch takes everything along, one of a version only what that contains.
      const until = deployed.tag === undefined ? fixedAt : deployed.of.at;
      this.#containedUntil = until;
      this.#pending = this.#pending.filter(({ at }) => at > until);
    }
    for (const landed of aftermath.landed) {
      this.#queue.add({ kind: 'landed', ...landed });
    }
  }
}
