import type { EventType } from '@activity-insights/plugin-activity-common';
import type {
  ActorRecord,
  EventRecord,
} from '@activity-insights/plugin-activity-node';
import { WeightedChoice } from '../organisation/WeightedChoice';
import type { Resource } from '../organisation/StreamPlan';
import { inventTitle } from './inventTitle';
import type { RecordSite } from './RecordSite';

/** What happens to things other than commits, how often, and where their pages are. */
interface Steps {
  types: EventType[];
  choice: WeightedChoice;
  /** Steps that one thing goes through. */
  perThing: number;
  pathOf: (site: RecordSite, thing: number) => string;
}

const stepsOf: Record<Exclude<Resource, 'commits'>, Steps> = {
  changes: stepsFrom(
    {
      change_opened: 25,
      change_reviewed: 40,
      change_approved: 12,
      change_merged: 20,
      change_closed: 3,
    },
    4,
    (_, thing) => `/-/merge_requests/${thing}`,
  ),
  pipelines: stepsFrom(
    { pipeline: 75, deployment: 25 },
    1,
    (_, thing) => `/-/pipelines/${thing}`,
  ),
  issues: stepsFrom(
    {
      item_created: 14,
      item_commented: 36,
      item_status_changed: 34,
      item_assigned: 10,
      item_priority_changed: 6,
    },
    7,
    ({ stream }, thing) => `/browse/${stream.projectId}-${thing}`,
  ),
};

/** A step of a change, a pipeline or a work item. */
export function makeStep(
  resource: Exclude<Resource, 'commits'>,
  site: RecordSite,
): EventRecord {
  const { types, choice, perThing, pathOf } = stepsOf[resource];
  const { index, random, stream } = site;
  const type = types[choice.at(random.next())];
  const thing = 1 + Math.floor(index / perThing);
  return {
    kind: 'event',
    type,
    key: `${stream.projectId}/${thing}/${index}`,
    occurredAt: site.occurredAt,
    actor: actorOf(site),
    title: inventTitle(random),
    url: site.projectUrl + pathOf(site, thing),
    ...(resource === 'changes' && { branch: { name: 'main', order: 0 } }),
    metadata: { thing },
    sourceVersion: site.occurredAt,
  };
}

/** The account of a person at the source: Jira knows its e-mail address, GitLab its username. */
function actorOf({ stream, person, personNumber }: RecordSite): ActorRecord {
  const named = { identity: 'account', name: person.displayName } as const;
  const kind = person.kind === 'bot' ? ('bot' as const) : undefined;
  return stream.source === 'jira'
    ? { ...named, kind, id: `jira-${personNumber}`, email: person.email }
    : { ...named, kind, id: `${personNumber}`, username: person.name };
}

function stepsFrom(
  weights: Partial<Record<EventType, number>>,
  perThing: number,
  pathOf: Steps['pathOf'],
): Steps {
  return {
    types: Object.keys(weights) as EventType[],
    choice: new WeightedChoice(Object.values(weights)),
    perThing,
    pathOf,
  };
}
