import type { WorkStreams } from '../../store/workItemReads/readWorkStreams';
import { isFiltering } from '../../workTrees/itemFilter';
import type { WorkPlan } from './planWork';
import { note, type NoteFacts, type WorkNote } from './WorkNote';

/** Why an answer lists nothing, and what to do about it. */
export function whyEmpty(
  plan: WorkPlan,
  facts: NoteFacts,
  { streams, unread }: WorkStreams,
  isSettling: boolean,
): WorkNote {
  const about = plan.entity?.ref ?? 'what you may read';
  if (facts.inScope > 0) return whyNothingFound(plan, facts);
  if (facts.hidden > 0) {
    return note(
      'not-permitted',
      `${facts.hidden} work items belong to Components that you may not read: ask for the permission activity.read on them`,
    );
  }
  if (isMapped(plan) && isSettling) {
    return note(
      'settling',
      'Work items have been read and are being put into their trees: ask again in a minute',
    );
  }
  if (!isMapped(plan)) {
    return note(
      'not-mapped',
      plan.entity?.kind === 'user'
        ? `No account is linked to ${about}: an administrator can link one on the page of accounts`
        : `No project is mapped to ${about}: name one in its annotations, such as jira/project-key or gitlab.com/project-slug`,
    );
  }
  return unread > 0 || streams === 0
    ? note(
        'not-harvested',
        `No work items of ${about} have been read yet: see the state of the harvest, and ask again when it is done`,
      )
    : note(
        'no-items',
        `No work items of ${about} are known: they may be older than what is harvested, or the token may not see them`,
      );
}

function whyNothingFound(plan: WorkPlan, facts: NoteFacts): WorkNote {
  const { found, unlinked = 0, isUnlinked, askedRootTypes = [] } = facts;
  if (found === 0 && isFiltering(plan.filter)) {
    return note(
      'filtered',
      `None of the ${facts.inScope} work items passes the filters: take one away`,
    );
  }
  if (facts.isByComponent) {
    return note(
      'not-mapped',
      `None of the ${found} work items belongs to a Component that you may read: name their projects in the annotations of Components, such as jira/project-key`,
    );
  }
  if (isUnlinked) {
    return note(
      'all-linked',
      'Every work item is below a root: ask without unlinked',
    );
  }
  if (facts.rootTypes?.length === 0) {
    return note(
      'no-root-types',
      `No work item is of the type ${
        askedRootTypes.join(', ') || 'that the configured hierarchy begins with'
      }: ask for another rootType, or configure the hierarchy`,
    );
  }
  return note(
    'only-unlinked',
    `None of the ${found} work items is below a ${(facts.rootTypes ?? []).join(
      ' or ',
    )}: ask with unlinked=true for the ${unlinked} that are below none, or for another rootType`,
  );
}

function isMapped({ scope }: WorkPlan): boolean {
  return !scope || scope.unitIds.length + scope.accountIds.length > 0;
}
