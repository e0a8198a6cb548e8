import { TeamId } from '../../model';
import { Visit } from '../site/Visit';
import { boardFacts } from './boardFacts';
import { commentFacts } from './commentFacts';
import { itemFacts } from './itemFacts';
import { linkFacts } from './linkFacts';
import { Span, WebhookFact } from './WebhookFact';

/** From so many changes within a minute on, Jira treats what one person does as one large operation. */
const bulk = 10;
const minute = 60_000;

/**
 * Everything that Jira would tell about a span of time, in order of time. Nothing is told about items while a security
 * level hides them.
 *
 * @param visit - for whom the bodies are written: they have links, and dates in the account's zone
 * @param teams - whose projects; default: all
 */
export function describeFacts(
  visit: Visit,
  span: Span,
  teams: readonly TeamId[] = visit.site.company.teams.map(({ id }) => id),
): WebhookFact[] {
  const { company } = visit.site;
  const facts = teams.flatMap(team => {
    const touched = company.items(team, span.to).touched(span.from, span.to);
    return [
      ...touched
        // Of those moved here, the team that they come from tells.
        .filter(({ initial }) => initial.team === team)
        .flatMap(history => [
          ...itemFacts(visit, history, span),
          ...commentFacts(visit, history, span),
          ...linkFacts(history, span),
        ]),
      ...boardFacts(visit, team, company.plans(team, span.to), span),
    ];
  });
  return markBulk(facts.sort((a, b) => a.at - b.at));
}

function markBulk(facts: readonly WebhookFact[]): WebhookFact[] {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const name = bulkName(fact);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return facts.map(fact =>
    (counts.get(bulkName(fact)) ?? 0) >= bulk
      ? { ...fact, flow: 'Secondary' }
      : fact,
  );
}

/** What one person did to the issues of one project within a minute. */
function bulkName({ at, event, item, name }: WebhookFact): string {
  const change = item?.changes.at(-1);
  return event === 'jira:issue_updated' && change?.at === at
    ? `${item?.fields.team} ${change.by} ${Math.floor(at / minute)}`
    : name;
}
