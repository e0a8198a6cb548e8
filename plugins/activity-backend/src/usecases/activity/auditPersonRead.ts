import type {
  AuditorServiceEventSeverityLevel,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { Refusal } from '../../privacy/Refusal';
import { audited, type AuditedAction, type OpenAudit } from '../audited';
import { userRefOf } from '../userRefOf';
import type { ActivityQuestion } from './ActivityQuestion';

/** Who asks what. */
export interface PersonRead {
  /** The kind of answer, such as `heatmap`. */
  queryType: string;
  question: Partial<ActivityQuestion> &
    Pick<ActivityQuestion, 'persons'> & { cursor?: string };
  credentials: BackstageCredentials;
}

/**
 * Answers a question, and tells the audit trail if it is about single people:
 *
 * - one that names others than who asks, by `person` or as the entity: severity `medium`, failed if it is refused or fails
 * - one whose answer would have been about too few people: failed, severity `low`
 * - a list of events that says who did them, or of work items that says whose they are: severity `low`, once and not for each page
 * - names to choose from: severity `low`
 *
 * Counts of teams and Components are not told: they are not about single people, and there are many. An account that is
 * named by its id counts as somebody else's.
 *
 * @param openAudit - opens events of the audit trail in the name of who asks
 * @throws whatever `answer` throws
 */
export async function auditPersonRead<T>(
  openAudit: OpenAudit,
  read: PersonRead,
  answer: () => Promise<T>,
): Promise<T> {
  const action = (
    severityLevel: AuditorServiceEventSeverityLevel,
  ): AuditedAction => ({
    eventId: 'person-read',
    severityLevel,
    meta: metaOf(read),
  });
  if (namesOthers(read)) return audited(openAudit, action('medium'), answer);
  try {
    const answered = await answer();
    const isFirstPage = read.question.cursor === undefined;
    if (isFirstPage && namesPeople(answered)) {
      await (await openAudit(action('low'))).success();
    }
    return answered;
  } catch (error) {
    if (error instanceof Refusal && error.reason === 'too-few-people') {
      await (await openAudit(action('low'))).fail({ error });
    }
    throw error;
  }
}

function namesOthers({ question, credentials }: PersonRead): boolean {
  const self = userRefOf(credentials);
  const { entity, persons } = question;
  const named = entity?.startsWith('user:') ? [entity, ...persons] : persons;
  return named.some(person => person !== self);
}

function namesPeople(answered: unknown): boolean {
  const {
    items = [],
    people,
    isNaming,
  } = answered as {
    items?: NamingItem[];
    people?: unknown[] | null;
    /** Of what is not looked through again. */
    isNaming?: boolean;
  };
  return isNaming ?? (items.some(namesSomebody) || !!people?.length);
}

/** An event, a work item with what is below it, or numbers of one. */
interface NamingItem {
  actor?: unknown;
  assignee?: unknown;
  root?: { assignee?: unknown };
  children?: NamingItem[];
}

function namesSomebody(item: NamingItem): boolean {
  const { actor, assignee = item.root?.assignee, children = [] } = item;
  return (
    actor !== undefined ||
    assignee !== undefined ||
    children.some(namesSomebody)
  );
}

function metaOf({ queryType, question }: PersonRead): JsonObject {
  const { entity, persons, from, to } = question;
  return {
    queryType,
    ...(entity !== undefined && { entity }),
    ...(persons.length > 0 && { persons: [...persons] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}
