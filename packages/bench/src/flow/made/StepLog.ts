import type {
  ActorRecord,
  WorkItemChangeRecord,
} from '@activity-insights/plugin-activity-node';
import type { Random } from '../../repository/Random';
import type { FlowProject } from './MadeFlow';
import { pickPerson } from './madePeople';
import { sprintAt } from './madeSprints';
import { madeStatuses, type MadeStatus } from './madeStatuses';
import type { Step } from './planSteps';

type Values = Pick<WorkItemChangeRecord, 'from' | 'fromText' | 'to' | 'toText'>;

/** What has become of a work item, and the changelog that tells of it. */
export class StepLog {
  readonly entries: WorkItemChangeRecord[] = [];
  readonly #random: Random;
  readonly #place: { project: FlowProject; item: number; now: number };
  #status: MadeStatus = 'open';
  #statusAt: number | undefined;
  #isBlocked = false;
  #sprints: readonly string[] = [];
  #assignee: ActorRecord | undefined;
  #estimate: number | undefined;

  constructor(
    random: Random,
    place: { project: FlowProject; item: number; now: number },
  ) {
    this.#random = random;
    this.#place = place;
  }

  get status(): MadeStatus {
    return this.#status;
  }

  /** UTC epoch milliseconds, since when it has its status; undefined if it was created with it. */
  get statusAt(): number | undefined {
    return this.#statusAt;
  }

  get lastAt(): number | undefined {
    return this.entries.at(-1)?.at;
  }

  get isBlocked(): boolean {
    return this.#isBlocked;
  }

  get sprints(): string[] {
    return [...this.#sprints];
  }

  get assignee(): ActorRecord | undefined {
    return this.#assignee;
  }

  get estimate(): number | undefined {
    return this.#estimate;
  }

  /** @param at - UTC epoch milliseconds, later than all before */
  take(step: Step, at: number): void {
    switch (step.field) {
      case 'status':
        this.#note(at, 'status', this.#moveTo(step.to, at));
        break;
      case 'blocked':
        this.#isBlocked = step.to;
        this.#note(
          at,
          'Flagged',
          step.to
            ? { to: '[10019]', toText: 'Impediment' }
            : { from: '[10019]', fromText: 'Impediment' },
        );
        break;
      case 'sprint':
        this.#note(at, 'Sprint', this.#plan(at));
        break;
      case 'assignee':
        this.#note(at, 'assignee', this.#assign());
        break;
      default:
        this.#note(at, 'Story Points', this.#weigh());
    }
  }

  #note(at: number, field: string, values: Values): void {
    const { project, item } = this.#place;
    this.entries.push({
      kind: 'workItemChange',
      workItem: `${item}`,
      historyId: `${item}-${this.entries.length}`,
      position: 0,
      at,
      actor: pickPerson(this.#random, project),
      field,
      ...values,
    });
  }

  #moveTo(to: MadeStatus, at: number): Values {
    const [before, after] = [madeStatuses[this.#status], madeStatuses[to]];
    this.#status = to;
    this.#statusAt = at;
    return {
      from: before.id,
      fromText: before.name,
      to: after.id,
      toText: after.name,
    };
  }

  #plan(at: number): Values {
    const { project, now } = this.#place;
    const before = this.#sprints;
    const next = sprintAt(project, now, at);
    this.#sprints = before.includes(next)
      ? before.filter(id => id !== next)
      : [...before, next];
    return { from: before.join(', '), to: this.#sprints.join(', ') };
  }

  #assign(): Values {
    const before = this.#assignee;
    const after = pickPerson(this.#random, this.#place.project);
    this.#assignee = after;
    return {
      from: before?.id,
      fromText: before?.name,
      to: after.id,
      toText: after.name,
    };
  }

  #weigh(): Values {
    const before = this.#estimate;
    this.#estimate = this.#random.pick([1, 2, 3, 5, 8]);
    return { fromText: before?.toString(), toText: `${this.#estimate}` };
  }
}
