import type { EventDraft } from '../records/eventDraft';
import type { InternedAccount, InternedIds } from './InternedIds';
import { accountKey } from './operations/internAccounts';
import { unitSetKey } from './operations/internUnitSets';

/** Somebody, or nobody, whom a page names. */
export type Named = Pick<EventDraft, 'actor'>;

/** What a page names. */
export interface NamingPage {
  instanceId: number;
  viewpoint: { unitId: number };
  drafts: readonly EventDraft[];
  /** Those whom it names beside the actors of events. */
  others?: readonly Named[];
}

/** Everybody whom a page names. */
export function everybodyOn({ drafts, others = [] }: NamingPage): Named[] {
  return [...drafts, ...others];
}

/**
 * What is known of what a page names, taken down at once: other pages add to what is remembered, and now and then it is
 * forgotten.
 */
export interface KnownNames {
  isComplete: boolean;
  emailRealm: number | undefined;
  accounts: Map<string, InternedAccount>;
  unitSetId: number | undefined;
  facetSets: Map<string, number>;
  newFacets: string[];
  newBranches: string[];
}

/** What this process remembers of what a page names. */
export function recallNames(
  page: NamingPage,
  interned: InternedIds,
): KnownNames {
  const { emailRealm } = interned;
  const unitSetId = interned.unitSet(unitSetKey([page.viewpoint.unitId]));
  const accounts = new Map<string, InternedAccount>();
  const facetSets = new Map<string, number>();
  const newFacets = new Set<string>();
  const newBranches = new Set<string>();
  const unknown = new Set<string>();
  for (const draft of page.drafts) {
    const { branch, facets } = draft;
    if (branch && !interned.hasBranch(branch.name))
      newBranches.add(branch.name);
    if (facets !== null) {
      const id = interned.facetSet(facets);
      if (id === undefined) newFacets.add(facets);
      else facetSets.set(facets, id);
    }
  }
  for (const named of everybodyOn(page)) {
    const key = emailRealm && actorKey(named, page, emailRealm);
    if (!key) continue;
    const account = accounts.get(key) ?? interned.account(key);
    // One record may tell that somebody has moved, and the next one nothing.
    const isNews = !account || isMoved(named, account) || tells(named, account);
    if (isNews) unknown.add(key);
    else accounts.set(key, account);
  }
  for (const key of unknown) accounts.delete(key);
  const isComplete =
    emailRealm !== undefined &&
    unknown.size === 0 &&
    unitSetId !== undefined &&
    newFacets.size === 0 &&
    newBranches.size === 0;
  return {
    isComplete,
    emailRealm,
    accounts,
    unitSetId,
    facetSets,
    newFacets: [...newFacets],
    newBranches: [...newBranches],
  };
}

/** Whether an account of a system is set to another zone than is remembered. Those of addresses stay as they came first. */
function isMoved({ actor }: Named, { timeZone }: InternedAccount) {
  const told = actor?.identity === 'account' ? actor.timeZone : null;
  return told !== null && told !== timeZone;
}

/** Whether somebody has addresses that are not known to be stored. */
function tells({ actor }: Named, { addresses }: InternedAccount): boolean {
  return actor!.addresses.some(address => !addresses.includes(address));
}

/** The `accountKey` of an actor. */
export function actorKey(
  named: Named,
  page: NamingPage,
  emailRealm: number,
): string | undefined {
  if (!named.actor) return undefined;
  return accountKey(realmOf(named, page, emailRealm), named.actor.externalId);
}

/** The instance that an actor belongs to: e-mail identities belong to none. */
export function realmOf(
  { actor }: Named,
  { instanceId }: NamingPage,
  emailRealm: number,
): number {
  return actor?.identity === 'email' ? emailRealm : instanceId;
}
