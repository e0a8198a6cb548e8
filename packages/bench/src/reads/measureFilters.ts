import {
  activityEventListSchema,
  eventClasses,
  eventTypes,
  heatmapSchema,
} from '@activity-insights/plugin-activity-common';
import type { Query } from '../backend/ActivityApi';
import type { Figures } from '../figures/Figures';
import type { BenchSession } from '../session/BenchSession';
import { organisationYear, type Question } from './Question';
import { readScopes, type ReadScope } from './ReadScope';
import { timeQuestion } from './timeQuestion';

/** Milliseconds per million events in scope. */
const perMillionBar = 300;

/** In smaller scopes it is not the events that take the time. */
const fewestBarred = 500_000;

const scopeNames = ['organisation', 'top group', 'largest component'];

/** Neither one of those who do most nor one of those who do least. */
const askedPerson = 20;

/** Asks wide scopes for the heatmap of a year with filters, of which no counts are kept. */
export async function measureFilters(
  session: BenchSession,
  figures: Figures,
  rounds: number,
): Promise<void> {
  const scopes = readScopes(session.organisation).filter(({ name }) =>
    scopeNames.includes(name),
  );
  const filters = await planFilters(session);
  for (const scope of scopes) {
    const inScope = await countAll(session, scope);
    for (const [name, query] of Object.entries(filters)) {
      await measureFilter(
        session,
        figures,
        { name, query, scope, inScope },
        rounds,
      );
    }
  }
}

function yearOf(scope: ReadScope, query: Query): Question {
  return { ...organisationYear, scope, query };
}

/** Events in scope and range, whatever they are. */
async function countAll(
  { api, questions }: BenchSession,
  scope: ReadScope,
): Promise<number> {
  const all = yearOf(scope, { type: eventTypes, include: eventClasses });
  const { text } = await api.send('GET', questions.same(all));
  return heatmapSchema.parse(JSON.parse(text)).total;
}

/** By the name of the filter; those that have a bar and others. */
async function planFilters({
  api,
  organisation,
  questions,
}: BenchSession): Promise<Record<string, Query>> {
  const { people, components } = organisation;
  const largest = {
    name: 'largest component',
    entity: `component:default/${components[0].name}`,
  };
  const commits = yearOf(largest, { type: 'commit', limit: 1 });
  const page = questions.same({ ...commits, route: 'events' });
  const { text } = await api.send('GET', page);
  const [event] = activityEventListSchema.parse(JSON.parse(text)).items;
  return {
    person: { person: `user:default/${people[askedPerson].name}` },
    project: { project: event.project.id },
    branch: { branch: 'release/*' },
    source: { source: 'gitlab' },
    type: { type: 'commit' },
    'type and source': { type: 'change_merged', source: 'gitlab' },
    'everything included': { include: eventClasses },
  };
}

const barred = ['person', 'project', 'branch'];

async function measureFilter(
  session: BenchSession,
  figures: Figures,
  asked: { name: string; query: Query; scope: ReadScope; inScope: number },
  rounds: number,
): Promise<void> {
  const { name, query, scope, inScope } = asked;
  const question = yearOf(scope, query);
  const timing = await timeQuestion(session, question, {
    rounds,
    cached: false,
  });
  if ('note' in timing) throw new Error(`${name}: ${timing.note}`);
  const { p50, p95, body } = timing;
  const isBarred =
    session.world.db === 'pg' &&
    inScope >= fewestBarred &&
    barred.includes(name);
  figures.add({
    name: `heatmap filtered by ${name}, per million events in scope`,
    value: p50 / (inScope / 1e6),
    unit: 'ms/million',
    ...(isBarred && { atMost: perMillionBar }),
    details: {
      quantile: 'p50',
      milliseconds: Number(p50.toPrecision(4)),
      p95Milliseconds: Number(p95.toPrecision(4)),
      scope: scope.name,
      days: 365,
      inScope,
      rounds: timing.rounds,
      total: JSON.parse(body).total,
    },
  });
}
