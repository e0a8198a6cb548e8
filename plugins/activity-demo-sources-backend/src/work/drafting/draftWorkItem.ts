import { Random } from '../../chance';
import { automationBot } from '../../company';
import { dayMs } from '../../calendar';
import { Instant, ItemType, PersonId } from '../../model';
import { writeSummary } from '../texts/writeSummary';
import { beginFields } from './beginFields';
import { chooseContainer } from './chooseContainer';
import { deleteLater, hideForSomeTime } from '../mishaps/disappear';
import { draftSubtasks } from './draftSubtasks';
import { ItemLife } from './ItemLife';
import { moveToPartner } from '../mishaps/moveToPartner';
import { planDevelopment } from './planDevelopment';
import { recordBlocker } from '../recording/recordLinks';
import { recordRefinement } from '../recording/recordRefinement';
import { recordSprints } from '../recording/recordSprints';
import { recordWork } from '../recording/recordWork';
import { fidget } from '../mishaps/fidget';
import { Fate, Schedule } from '../scheduling/Schedule';
import { scheduleWork } from '../scheduling/scheduleWork';
import { talkAbout } from '../recording/talkAbout';
import { TeamDrafts } from './TeamDrafts';

/** What sets an item apart from the others. */
export type Peculiarity =
  | 'moved'
  | 'deleted'
  | 'hidden'
  | 'restless'
  | 'talkative';

const types: readonly (readonly [ItemType, number])[] = [
  ['Story', 36],
  ['Task', 36],
  ['Bug', 28],
];
const fates: readonly (readonly [Fate, number])[] = [
  ['done', 83],
  ['declined', 5],
  ['abandoned', 4],
  ['waiting', 6],
  ['stuck', 2],
];

/** Draws one story, task or bug, with its whole life and what hangs below it. */
export function draftWorkItem(
  drafts: TeamDrafts,
  random: Random,
  act: { at: Instant; by: PersonId },
  peculiarity?: Peculiarity,
): void {
  const type = random.pickWeighted(types);
  const life = begin(drafts, random, type, act);
  if (peculiarity === 'moved' && drafts.partner) {
    moveToPartner(drafts, drafts.partner, life, random);
    return;
  }
  const fate = peculiarity === 'deleted' ? 'waiting' : chooseFate(random);
  const urgent = random.percent(type === 'Bug' ? 45 : 4);
  const order = { type, createdAt: act.at, fate, urgent };
  const schedule = scheduleWork(drafts, random, order);
  recordRefinement(drafts, life, schedule, random);
  recordSprints(drafts, life, schedule, random);
  recordWork(drafts, life, schedule, random);
  if (schedule.blocked) recordBlocker(drafts, life, schedule.blocked, random);
  life.development = planDevelopment(drafts, life, schedule, random);
  talkAbout(drafts, life, schedule, random, peculiarity === 'talkative');
  if (peculiarity === 'restless') fidget(drafts, life, random);
  if (peculiarity === 'hidden') hideForSomeTime(life, random);
  if (peculiarity === 'deleted') deleteLater(life, random);
  else if (hasSubtasks(random, type, schedule)) {
    draftSubtasks(drafts, life, schedule, random);
  }
}

function chooseFate(random: Random): Fate {
  return random.pickWeighted(fates);
}

function begin(
  drafts: TeamDrafts,
  random: Random,
  type: ItemType,
  { at, by }: { at: Instant; by: PersonId },
): ItemLife {
  const container =
    type === 'Bug' && random.percent(60)
      ? undefined
      : chooseContainer(drafts, at, random);
  // Some are put into their container later, when they are understood.
  const later = container !== undefined && random.percent(15);
  const reporter = type === 'Bug' && random.percent(10) ? automationBot : by;
  const life = drafts.begin({
    type,
    createdAt: at,
    reporter,
    initial: {
      ...beginFields(drafts, random, type, at),
      summary: writeSummary(random, type, ''),
      assignee: random.percent(8) ? by : undefined,
      parent: later ? undefined : container?.life.ordinal,
    },
  });
  if (later) {
    const act = drafts.crew.act(drafts.crew.lead, at + dayMs, random);
    life.edit(act, { set: { parent: container.life.ordinal } });
    container.life.children.push(life);
  }
  return life;
}

function hasSubtasks(random: Random, type: ItemType, schedule: Schedule) {
  if (!schedule.started || !schedule.closed || type === 'Bug') return false;
  return random.percent(type === 'Story' ? 34 : 8);
}
