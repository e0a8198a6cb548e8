import type { EventDraft } from '../records/eventDraft';
import { wallBucketOf } from '../records/wallTime';
import type { Database, Tx } from './Database';
import type { InternedAccount, InternedIds, InternedNews } from './InternedIds';
import {
  actorKey,
  everybodyOn,
  realmOf,
  recallNames,
  type KnownNames,
  type Named,
  type NamingPage,
} from './knownNames';
import { holdGate } from './operations/holdGate';
import { internAccounts, internEmailRealm } from './operations/internAccounts';
import { internFacetSets } from './operations/internFacetSets';
import { internUnitSets, unitSetKey } from './operations/internUnitSets';
import { noteBranches } from './operations/noteBranches';

/** The numbers of what a page names, and what follows from its accounts. */
export interface PageIds {
  /** The account of somebody whom the page names, null for nobody. */
  accountOf: (named: Named) => number | null;
  /** The quarter of the local wall time of a draft's actor, by what is known of the account now; null if unknown. */
  authorBucketOf: (draft: EventDraft) => number | null;
  /** The number of a draft's facets, null if it has none. */
  facetSetOf: (draft: EventDraft) => number | null;
  /** The set that the unit alone is. */
  unitSetId: number;
  /** Whether there were accounts that this process had not met before. */
  hasNewAccounts: boolean;
}

/**
 * Gives numbers to the accounts, branches, facets and units that a page names, in a transaction of its own: pages of other
 * streams that name the same new account then wait for that alone, and not until all of this page is stored. Names whose page
 * is not stored after all do no harm, as it comes again.
 *
 * @param interned - is asked first, and remembers what is new to it
 */
export async function internPage(
  database: Database,
  page: NamingPage,
  interned: InternedIds,
): Promise<PageIds> {
  const known = recallNames(page, interned);
  const news = known.isComplete
    ? undefined
    : await database.write('internPage', tx => intern(tx, page, known));
  const emailRealm = known.emailRealm ?? news!.emailRealm;
  const accounts = new Map<Named, InternedAccount>();
  for (const named of everybodyOn(page)) {
    const key = actorKey(named, page, emailRealm);
    if (key === undefined) continue;
    accounts.set(named, news?.accounts.get(key) ?? known.accounts.get(key)!);
  }
  const ownSet = unitSetKey([page.viewpoint.unitId]);
  if (news) interned.remember(news);
  return {
    accountOf: named => accounts.get(named)?.id ?? null,
    authorBucketOf: draft =>
      wallBucketOf(draft, accounts.get(draft)?.timeZone ?? null),
    facetSetOf: ({ facets }) =>
      facets === null
        ? null
        : known.facetSets.get(facets) ?? news!.facetSets.get(facets)!,
    unitSetId: known.unitSetId ?? news!.unitSets.get(ownSet)!,
    hasNewAccounts: news !== undefined && news.accounts.size > 0,
  };
}

/** Looks up what is not known, and writes what is new. */
async function intern(
  tx: Tx,
  page: NamingPage,
  known: KnownNames,
): Promise<InternedNews> {
  // Whoever links accounts holds it exclusively before he locks them.
  await holdGate(tx, 'shared');
  const emailRealm = known.emailRealm ?? (await internEmailRealm(tx));
  const accounts = await internAccounts(
    tx,
    everybodyOn(page).flatMap(named => {
      const key = actorKey(named, page, emailRealm);
      if (key === undefined || known.accounts.has(key)) return [];
      const instanceId = realmOf(named, page, emailRealm);
      return [{ draft: named.actor!, instanceId }];
    }),
  );
  const unitSets =
    known.unitSetId === undefined
      ? await internUnitSets(tx, [unitSetKey([page.viewpoint.unitId])])
      : new Map<string, number>();
  const facetSets = await internFacetSets(tx, known.newFacets);
  await noteBranches(tx, known.newBranches);
  return {
    emailRealm,
    accounts,
    unitSets,
    facetSets,
    branches: known.newBranches,
  };
}
