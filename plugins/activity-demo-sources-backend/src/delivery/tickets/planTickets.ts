import { draw, Setting } from '../changes/Setting';
import { peopleOf, Week } from '../changes/Week';
import { TicketFactPlan, TicketPlan } from '../RepositoryPlan';
import { ticketLabels } from '../texts/ticketTexts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The GitLab issues that are opened in one week, at most one: small things are kept near the code in some services. */
export function planTickets(setting: Setting, week: Week): TicketPlan[] {
  const random = draw(setting, 'tickets', week.index);
  if (!random.percent(45)) return [];
  const { crew } = setting;
  const [wanted, other = wanted] = peopleOf(setting, week);
  const start = week.from + random.below(5 * 24 * 60) * minuteMs;
  const opened = crew.act(wanted, start, random);
  const facts: TicketFactPlan[] = [];
  let last = opened.at;
  const next = (person: string, hours: number) => {
    const wait = random.between(1, hours) * hourMs;
    const act = crew.act(person, last + wait, random);
    last = Math.max(last + 1000, act.at);
    return { at: last, by: act.by };
  };
  const label = random.pick(ticketLabels);
  if (random.percent(70)) {
    facts.push({ kind: 'labelled', label, ...next(wanted, 1) });
  }
  if (random.percent(40)) {
    facts.push({ kind: 'assigned', to: other, ...next(other, 50) });
  }
  const remarks = random.below(4);
  for (let i = 0; i < remarks; i++) {
    facts.push({ kind: 'comment', ...next(i % 2 ? wanted : other, 60) });
  }
  if (facts[0]?.kind === 'labelled' && random.percent(15)) {
    facts.push({ kind: 'unlabelled', label, ...next(other, 20) });
  }
  if (random.percent(75)) {
    facts.push({ kind: 'closed', ...next(other, 200) });
    if (random.percent(10)) {
      facts.push({ kind: 'reopened', ...next(wanted, 100) });
    }
  }
  return [
    { openedAt: opened.at, author: opened.by, name: `${week.index}`, facts },
  ];
}

/** Which services do: two of fourteen. */
export function keepsTickets({ index }: Pick<Setting, 'index'>): boolean {
  return index % 7 === 2;
}
