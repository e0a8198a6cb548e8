import { Random } from '../../chance';
import { automationBot, Crew } from '../../company';
import { dayMs } from '../../calendar';
import {
  Foundation,
  Instant,
  ItemComment,
  PersonId,
  ServiceId,
  TeamId,
} from '../../model';
import { DraftEdit, ItemDraft, Ordinal } from '../ItemDraft';
import { symptoms } from '../texts/vocabulary';

const minuteMs = 60_000;

/** A deployment that broke something, as far as an incident tells of it. */
export interface IncidentCause {
  /** Of the whole company. */
  readonly key: string;
  readonly service: ServiceId;
  readonly noticedAt: Instant;
  readonly recoveredAt: Instant;
  /** Who takes care, whatever the hour. */
  readonly by: PersonId;
  readonly kind: 'rollback' | 'hotfix';
  /** The item whose change broke it. */
  readonly culprit?: Ordinal;
}

/**
 * An incident for each failure, linked to the item that caused it.
 *
 * @param drafts - of the same team; the incidents' ordinals follow theirs, and are not the same for another horizon
 */
export function draftIncidents(
  company: Foundation,
  team: TeamId,
  drafts: readonly ItemDraft[],
  causes: readonly IncidentCause[],
): ItemDraft[] {
  const crew = new Crew(company, team);
  return causes.map((cause, i) => {
    const random = Random.of(company.options.seed, 'incident', cause.key);
    const ordinal = drafts.length + i;
    return draftIncident(crew, random, ordinal, cause);
  });
}

function draftIncident(
  crew: Crew,
  random: Random,
  ordinal: Ordinal,
  cause: IncidentCause,
): ItemDraft {
  const { service, by, noticedAt, recoveredAt, culprit } = cause;
  const moment = () => random.below(minuteMs);
  const begun = noticedAt + random.between(1, 6) * minuteMs + moment();
  const found =
    begun + Math.floor(Math.max(0, recoveredAt - begun) / 2) + moment();
  const over = Math.max(recoveredAt, found) + minuteMs + moment();
  const edits: DraftEdit[] = [
    { at: begun, by, set: { status: 'In Progress', assignee: by } },
    { at: over, by, set: { status: 'Done', resolution: 'Done' } },
  ];
  if (random.percent(25)) {
    const at = begun + minuteMs;
    edits.splice(1, 0, { at, by, set: { priority: 'High' } });
  }
  const isAlarm = random.percent(60);
  return {
    ordinal,
    team: crew.team,
    type: 'Incident',
    createdAt: noticedAt,
    reporter: isAlarm ? automationBot : by,
    initial: {
      type: 'Incident',
      summary: `${service} ${random.pick(symptoms)} in production`,
      description: isAlarm ? 'Raised by the alarm of the error rate.' : '',
      status: 'To Do',
      priority: 'Highest',
      labels: ['incident'],
      components: [service],
      fixVersions: [],
      sprints: [],
      flagged: false,
    },
    edits: edits.sort((a, b) => a.at - b.at),
    comments: report(crew, random, cause, found, over),
    links:
      culprit === undefined
        ? []
        : [
            {
              at: found,
              by,
              type: 'Problem/Incident',
              source: culprit,
              target: ordinal,
            },
          ],
    failure: cause.key,
  };
}

/** What is said while it burns, and afterwards, in working hours. */
function report(
  crew: Crew,
  random: Random,
  { by, kind }: IncidentCause,
  found: Instant,
  over: Instant,
): Omit<ItemComment, 'id'>[] {
  const what =
    kind === 'rollback'
      ? 'Rolling back to the version before.'
      : 'Found it. A fix is on its way.';
  const comments = [{ at: found, by, body: what, edits: [] }];
  if (random.percent(70)) {
    const later = crew.act(crew.lead, over + random.below(2 * dayMs), random);
    comments.push({
      ...later,
      body: 'Post-mortem is written: we lacked an alarm and a test.',
      edits: [],
    });
  }
  return comments;
}
