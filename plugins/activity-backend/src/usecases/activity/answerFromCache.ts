import { readScopeUnits } from '../../store/operations/readScopeUnits';
import { readOldestSuccess } from '../../store/operations/readOldestSuccess';
import { readScopeVersion } from '../../store/rollups/readScopeVersion';
import type { ActivityQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { AnswerCache } from './AnswerCache';
import type { Access } from './authoriseRead';
import { planTimes, rollupKeyOf, type ReadPlan } from './planRead';

const everything = { basis: 'all', entityRef: '' } as const;

/** What is kept of an answer. When the data is from is asked anew each time, hence the units. */
interface CachedAnswer<T> {
  answer: T;
  /** The units whose streams the answer goes by; missing for all. */
  unitIds?: number[];
}

/**
 * Gives the answer to the same question on the same data if there is one, else lets it be found, and keeps it. Only for those
 * who may read everything: what others get depends on more than the question.
 *
 * @param operation - what kind of answer it is
 * @throws InputError, NotFoundError, and whatever `find` throws
 */
export async function answerFromCache<T extends { dataAsOf: string | null }>(
  services: ActivityServices,
  access: Access,
  question: ActivityQuestion,
  operation: string,
  find: () => Promise<{ answer: T; plan: ReadPlan }>,
): Promise<T> {
  const { cache, database } = services;
  if (!cache || !access.caller.readsPeople || access.readableComponents) {
    return (await find()).answer;
  }
  const key = await database.read('readScopeVersion', async tx => {
    const { entity, zone, range } = await planTimes(tx, services, question);
    const scope = rollupKeyOf(question, entity) ?? everything;
    const version = await readScopeVersion(tx, scope, range);
    const { from: _from, to: _to, timezone: _timezone, ...asked } = question;
    return (
      version && AnswerCache.keyOf([operation, asked, zone, range, version])
    );
  });
  if (!key) return (await find()).answer;
  const cached = await cache.get<CachedAnswer<T>>(key);
  if (!cached) {
    const { answer, plan } = await find();
    const unitIds = await database.read('readScopeUnits', tx =>
      readScopeUnits(tx, plan.scope),
    );
    await cache.set(key, { answer, unitIds });
    return answer;
  }
  const oldest = await database.read('readOldestSuccess', tx =>
    readOldestSuccess(tx, cached.unitIds),
  );
  return {
    ...cached.answer,
    dataAsOf: oldest === null ? null : new Date(oldest).toISOString(),
  };
}
