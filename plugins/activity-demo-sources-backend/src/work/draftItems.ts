import { dayMs } from '../calendar';
import { Foundation, Instant, PersonId, TeamId } from '../model';
import { draftContainers, versionCreatedAt } from './drafting/draftContainers';
import { draftWorkItem, Peculiarity } from './drafting/draftWorkItem';
import { editInBulk } from './mishaps/editInBulk';
import { recordKinship } from './recording/recordLinks';
import { rehome } from './mishaps/rehome';
import { TeamDrafts } from './drafting/TeamDrafts';
import { ItemDraft } from './ItemDraft';
import { Random } from '../chance';

const fortnightMs = 14 * dayMs;
/** Stories, tasks and bugs that a hundred days of work bring. */
const itemsPerHundredDays = 23;

/** Every team has each of these some times a year, whatever the dice say. */
const peculiarities: Record<number, Peculiarity> = {
  1: 'moved',
  2: 'restless',
  3: 'talkative',
  4: 'hidden',
  5: 'deleted',
};

/**
 * All items that a team creates up to the horizon, except incidents, each with its whole life, which may reach beyond.
 * Fortnights are drafted one after the other, and none changes what was before it: a later horizon only adds drafts, and
 * adds edits after its own beginning to earlier ones.
 *
 * @throws NotFoundError if there is no such team.
 */
export function draftItems(
  company: Foundation,
  team: TeamId,
  horizon: Instant,
): ItemDraft[] {
  const drafts = new TeamDrafts(company, team);
  let quarter = 0;
  for (let i = 0; company.founded + i * fortnightMs <= horizon; i++) {
    const from = company.founded + i * fortnightMs;
    const to = from + fortnightMs;
    while (versionCreatedAt(drafts, quarter) < to) {
      draftContainers(drafts, quarter);
      quarter += 1;
    }
    draftFortnight(drafts, from, i);
    rehome(drafts, from, to, i);
    if (i % 7 === 4) editInBulk(drafts, from, i);
  }
  return drafts.lives.map(life => life.toDraft());
}

function draftFortnight(
  drafts: TeamDrafts,
  from: Instant,
  fortnight: number,
): void {
  const count = countItems(drafts, from, fortnight);
  for (let i = 0; i < count; i++) {
    const random = drafts.random('item', fortnight, i);
    const act = begin(drafts, random, from);
    const first = drafts.lives.length;
    draftWorkItem(drafts, random, act, choosePeculiarity(random, fortnight, i));
    if (random.percent(6)) recordKinship(drafts, drafts.lives[first], random);
  }
}

/** What the people who are there can do, give or take a fifth; twice as much in the beginning, when there is no backlog. */
function countItems(
  drafts: TeamDrafts,
  from: Instant,
  fortnight: number,
): number {
  const { crew } = drafts;
  let days = 0;
  for (let at = from + dayMs / 2; at < from + fortnightMs; at += dayMs) {
    days += crew.atWork(at).length;
  }
  const share = drafts.random('amount', fortnight).between(80, 120);
  const amount = Math.round((days * itemsPerHundredDays * share) / 10_000);
  return fortnight === 0 ? 2 * amount : amount;
}

function choosePeculiarity(
  random: Random,
  fortnight: number,
  place: number,
): Peculiarity | undefined {
  const lot = random.below(100);
  if (place === 0 && fortnight % 7 in peculiarities) {
    return peculiarities[fortnight % 7];
  }
  return lot < 3 ? (['moved', 'deleted', 'hidden'] as const)[lot] : undefined;
}

/** Somebody who is at work that day writes it down. */
function begin(
  { crew }: TeamDrafts,
  random: Random,
  from: Instant,
): { at: Instant; by: PersonId } {
  let at = from + random.below(14 * 24 * 60) * 60_000;
  for (let i = 0; i < 4 && crew.atWork(at).length === 0; i++) {
    at = from + random.below(14 * 24 * 60) * 60_000;
  }
  const there = crew.present(at);
  const by = random.percent(35) ? there[0] : random.pick(there);
  return crew.act(by, at, random);
}
