import { longTailed, Random } from '../../chance';
import { automationBot } from '../../company';
import { dayMs } from '../../calendar';
import { remarks } from '../texts/vocabulary';
import { ItemLife } from '../drafting/ItemLife';
import { Schedule } from '../scheduling/Schedule';
import { TeamDrafts } from '../drafting/TeamDrafts';

const hourMs = 3_600_000;

/** Comments: from when an item is there until some time after it is closed, a few of them edited or deleted. */
export function talkAbout(
  drafts: TeamDrafts,
  life: ItemLife,
  schedule: Schedule,
  random: Random,
  much: boolean,
): void {
  const { crew, company } = drafts;
  const count = much ? random.between(22, 45) : longTailed(random, 2);
  const end = schedule.closed?.at ?? schedule.refined.at + 9 * dayMs;
  const span = Math.max(hourMs, end + 6 * hourMs - life.createdAt);
  const slice = Math.floor(span / (count + 1));
  for (let i = 0; i < count; i++) {
    const from = life.createdAt + i * slice + random.below(1000) * 1000;
    const members = crew.members(from);
    // A colleague from elsewhere has something to say, too.
    const guest = drafts.partner?.lead;
    const who =
      guest && random.percent(6)
        ? guest
        : random.pick([schedule.assignee, ...members, life.beginning.reporter]);
    const isBot = company.person(who).kind === 'bot';
    const act = crew.act(isBot ? crew.lead : who, from, random);
    life.comment(act, random.pick(remarks));
    if (random.percent(7)) editOrDelete(life, random);
  }
  remind(life, schedule, random);
}

function editOrDelete(life: ItemLife, random: Random): void {
  const { at, by, body } = life.comments[life.comments.length - 1];
  const later = at + random.between(1, 90) * 60_000 + random.below(60_000);
  if (random.percent(40)) {
    life.amendComment({ deletedAt: later });
    return;
  }
  const edit = (after: number, text: string) => ({ at: after, by, body: text });
  const edits = [edit(later, `${body} (edited)`)];
  if (random.percent(20)) {
    edits.push(edit(later + 300_000, `${body}\n\nEdited twice, sorry.`));
  }
  life.amendComment({ edits });
}

/** Jira's own rules speak up when nothing happens. */
function remind(life: ItemLife, schedule: Schedule, random: Random): void {
  const { started, closed } = schedule;
  const since = started?.at ?? schedule.refined.at;
  const stale = since + 21 * dayMs;
  if (closed && closed.at < stale) return;
  const minute = 60_000 * random.below(10) + random.below(60_000);
  life.comment(
    { at: stale - (stale % hourMs) + minute, by: automationBot },
    'Nothing has happened here for three weeks. Is it still wanted?',
  );
}
