import type { StreamCoverage } from '../../reads/coverage';
import type { Tx } from '../../store/Database';
import type { CatalogEntity } from '../../store/operations/readCatalogEntity';
import { readStreamCoverage } from '../../store/operations/readStreamCoverage';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { AnswerCache } from './AnswerCache';
import type { Access } from './authoriseRead';
import { describeFreshness, type Freshness } from './describeFreshness';
import { isCurrent, planTopic, type Topic } from './planTopic';
import { readAboutEntity } from './readAboutEntity';

/** What a question is about, with how far the streams are read that its answer goes by. */
export interface AnswerTopic extends Topic {
  streams: StreamCoverage[];
  /** What else the answer goes by, such as working hours; empty for nothing. */
  basis: string;
}

/** How a kind of answer is found. */
export interface AnswerSearch<T> {
  /** What kind of answer it is. */
  operation: string;
  /** Reads the basis of the answer to a question about an entity. */
  readBasis?: (tx: Tx, entityRef: string | undefined) => Promise<string>;
  /** Finds the answer in the transaction in which the topic is as given. */
  find: (tx: Tx, topic: AnswerTopic) => Promise<T>;
}

/**
 * Gives the answer to the same question on the same data if there is one, else lets it be found, and keeps it. Only for those
 * who may read everything: what others get depends on more than the question. How fresh and how complete it is depends on
 * more than the data, and is told anew each time.
 *
 * @throws InputError, NotFoundError, and whatever `find` throws
 */
export async function answerFromCache<T extends Freshness>(
  services: ActivityServices,
  access: Access,
  question: ActivityQuestion,
  { operation, readBasis, find }: AnswerSearch<T>,
): Promise<T> {
  const { cache, database } = services;
  const plan = async (
    tx: Tx,
    entity: CatalogEntity | undefined,
  ): Promise<AnswerTopic> => {
    const topic = await planTopic(tx, services, question, access, entity);
    return {
      ...topic,
      streams: await readStreamCoverage(tx, topic.scope),
      basis: (await readBasis?.(tx, entity?.ref)) ?? '',
    };
  };
  if (!cache || !access.caller.readsPeople || access.readableComponents) {
    return readAboutEntity(
      services,
      operation,
      question.entity,
      async (tx, entity) => find(tx, await plan(tx, entity)),
    );
  }
  const planned = await readAboutEntity(
    services,
    'planAnswer',
    question.entity,
    plan,
  );
  const key = keyOf(operation, question, planned);
  const known = key && (await cache.get<T>(key));
  if (known) {
    const { mapped } = known.coverage;
    return { ...known, ...describeFreshness(planned.streams, planned, mapped) };
  }
  const { answer, topic } = await database.read(operation, async tx => {
    const current = (await isCurrent(tx, planned, question))
      ? planned
      : await plan(tx, planned.entity);
    return { answer: await find(tx, current), topic: current };
  });
  const keyOfAnswer = keyOf(operation, question, topic);
  if (keyOfAnswer) await cache.set(keyOfAnswer, answer);
  return answer;
}

/** Undefined if there is nothing to tell the version of the data by. */
function keyOf(
  operation: string,
  { from: _from, to: _to, timezone: _timezone, ...asked }: ActivityQuestion,
  { zone, range, version, basis }: AnswerTopic,
): string | undefined {
  const parts = [operation, asked, zone, range, version, basis];
  return version && AnswerCache.keyOf(parts);
}
