import type {
  ActivityEvent,
  ActivityEventList,
} from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { admit } from '../../privacy/admit';
import type { Evidence } from '../../privacy/Evidence';
import { hideExcluded } from '../../privacy/hideExcluded';
import type { EventKey } from '../../reads/EventKey';
import { tally } from '../../reads/tally';
import type { Tx } from '../../store/Database';
import { countClasses } from '../../store/operations/countClasses';
import { listEventKeys } from '../../store/operations/listEventKeys';
import { readEventDetails } from '../../store/operations/readEventDetails';
import { readEventPlaces } from '../../store/operations/readEventPlaces';
import {
  isOfUnits,
  readScopeUnits,
} from '../../store/operations/readScopeUnits';
import { readOccurredAt } from '../../store/operations/readOccurredAt';
import { countedClassValues } from '../../store/scopedEvents/eventClassValues';
import { localDateOf, localTimeOf } from '../../time/localDateOf';
import type { EventsQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { authoriseRead, readableAmong, type Access } from './authoriseRead';
import { describeAnswer } from './describeAnswer';
import {
  describeEvents,
  toActivityEvent,
  type DescribedEvent,
} from './describeEvents';
import { readCursor, writeCursor, type EventsPosition } from './eventsCursor';
import { gatherEvidence } from './gatherEvidence';
import { planRead, type ReadPlan } from './planRead';
import { planTopic, type Topic } from './planTopic';
import { readAboutEntity } from './readAboutEntity';

/** What was read of a list, before it is decided what of it is shown. */
interface EventsPage {
  plan: ReadPlan;
  events: DescribedEvent[];
  counts: Omit<EventsPosition, 'id'>;
  nextId: number | undefined;
  evidence: Evidence | undefined;
}

/**
 * The events behind a range, a day or a cell, newest first.
 *
 * @throws InputError, NotFoundError, Refusal
 */
export async function listActivityEvents(
  services: ActivityServices,
  credentials: BackstageCredentials,
  question: EventsQuestion,
): Promise<ActivityEventList> {
  const { minimumGroupSize } = services.settings;
  const position = readCursor(question);
  const access = await authoriseRead(services, credentials, question.entity);
  const page = await readAboutEntity(
    services,
    'listActivityEvents',
    question.entity,
    async (tx, entity) => {
      const topic = await planTopic(tx, services, question, access, entity);
      return readPage(tx, services, question, access, topic, position);
    },
  );
  const { plan, events, counts, nextId, evidence } = page;
  const refs = new Set(events.flatMap(({ componentRefs }) => componentRefs));
  const readable = await readableAmong(services, credentials, [...refs]);
  // The caller may read the Component or System that was asked for; what people do may be on any Component.
  const readsAll = readable.everything || isOfUnits(plan.scope);
  const dto: ActivityEventList = {
    items: events.map(event => ({
      ...toActivityEvent(event, readable.refs, readsAll),
      localTime: localTimeOf(
        event.details.occurredAt,
        event.details.authorOffset,
        plan.zone,
      ),
    })),
    nextCursor:
      nextId === undefined
        ? undefined
        : writeCursor({ id: nextId, ...counts }, question),
    ...describeAnswer(plan),
    ...counts,
  };
  const dates = events.map(({ details }) =>
    localDateOf(details.occurredAt, details.authorOffset, plan.zone),
  );
  return admit(
    {
      dto,
      subjects: plan.subjects,
      minimumGroupSize,
      evidence,
      withoutPeople: (whole, known) => ({
        ...hideExcluded(whole, known, minimumGroupSize),
        items: whole.items.map((item, index) => hideActor(item, dates[index])),
      }),
    },
    access.caller,
  );
}

async function readPage(
  tx: Tx,
  services: ActivityServices,
  question: EventsQuestion,
  access: Access,
  topic: Topic,
  position: EventsPosition | undefined,
): Promise<EventsPage> {
  const plan = await planRead(tx, topic, question, question);
  const { selection, include } = plan;
  const counts = position
    ? { total: position.total, excluded: position.excluded }
    : tally(await countClasses(tx, selection), include);
  const keys = await listEventKeys(tx, selection, {
    classes: countedClassValues(include),
    after: position && (await findKey(tx, position.id)),
    limit: question.limit + 1,
  });
  const shown = keys.slice(0, question.limit);
  const ids = shown.map(({ id }) => id);
  const unitIds = await readScopeUnits(tx, plan.scope);
  return {
    plan,
    events: describeEvents(
      await readEventDetails(tx, ids),
      await readEventPlaces(tx, ids),
      unitIds,
    ),
    counts,
    nextId: keys.length > shown.length ? ids[ids.length - 1] : undefined,
    evidence: await gatherEvidence(tx, services, access.caller, plan, question),
  };
}

async function findKey(tx: Tx, id: number): Promise<EventKey> {
  const occurredAt = await readOccurredAt(tx, id);
  if (occurredAt === undefined) {
    throw new InputError(
      `Invalid 'cursor': its event is gone; leave it out to start again`,
    );
  }
  return { occurredAt, id };
}

function hideActor(item: ActivityEvent, date: string): ActivityEvent {
  return { ...item, actor: undefined, occurredAt: date, localTime: undefined };
}
