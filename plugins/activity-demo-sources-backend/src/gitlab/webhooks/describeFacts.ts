import { Service } from '../../model';
import { repositoryOf } from '../site/repositoryOf';
import { Visit } from '../site/Visit';
import { changeFacts } from './facts/changeFacts';
import { HookFact, Span } from './HookFact';
import { noteFacts } from './facts/noteFacts';
import { pushFacts } from './facts/pushFacts';
import { releaseFacts } from './facts/releaseFacts';
import { runFacts } from './facts/runFacts';
import { ticketFacts } from './facts/ticketFacts';

/**
 * Everything that GitLab would tell about a span of time, in order of time.
 *
 * @param visit - for whom the bodies are written: they have links
 * @param services - whose projects; the chronicles of their teams are made for it if anything may have happened
 */
export function describeFacts(
  visit: Visit,
  span: Span,
  services: readonly Service[] = visit.site.company.services,
): HookFact[] {
  const { company } = visit.site;
  const facts = services.flatMap(service => {
    const changes = company.changes(service.id, span.to);
    if (!changes.isBusy(span.from, span.to)) return [];
    const repository = repositoryOf({ ...visit, at: span.to }, service);
    return [
      pushFacts,
      changeFacts,
      noteFacts,
      ticketFacts,
      runFacts,
      releaseFacts,
    ].flatMap(describe => describe(visit, service, repository, span));
  });
  return facts.sort((a, b) => a.at - b.at);
}
