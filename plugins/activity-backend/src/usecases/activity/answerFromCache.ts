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
}

/**
 * Gives the answer to the same question on the same data if there is one, else lets it be found, and keeps it. Only for those
 * who may read everything: what others get depends on more than the question. How fresh and how complete it is depends on
 * more than the data, and is told anew each time.
 *
 * @param operation - what kind of answer it is
 * @param find - finds the answer in the transaction in which the topic is as given
 * @throws InputError, NotFoundError, and whatever `find` throws
 */
export async function answerFromCache<T extends Freshness>(
  services: ActivityServices,
  access: Access,
  question: ActivityQuestion,
  operation: string,
  find: (tx: Tx, topic: AnswerTopic) => Promise<T>,
): Promise<T> {
  const { cache, database } = services;
  const plan = (tx: Tx, entity: CatalogEntity | undefined) =>
    planAnswer(tx, services, question, access, entity);
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

async function planAnswer(
  tx: Tx,
  services: ActivityServices,
  question: ActivityQuestion,
  access: Access,
  entity: CatalogEntity | undefined,
): Promise<AnswerTopic> {
  const topic = await planTopic(tx, services, question, access, entity);
  return { ...topic, streams: await readStreamCoverage(tx, topic.scope) };
}

/** Undefined if there is nothing to tell the version of the data by. */
function keyOf(
  operation: string,
  { from: _from, to: _to, timezone: _timezone, ...asked }: ActivityQuestion,
  { zone, range, version }: Topic,
): string | undefined {
  return version && AnswerCache.keyOf([operation, asked, zone, range, version]);
}
