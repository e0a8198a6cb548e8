import type { EventDraft } from '../records/eventDraft';
import type { Database, Tx } from './Database';
import type { InternedIds, InternedNews } from './InternedIds';
import { holdGate } from './operations/holdGate';
import {
  accountKey,
  internAccounts,
  internEmailRealm,
} from './operations/internAccounts';
import { internUnitSets, unitSetKey } from './operations/internUnitSets';
import { noteBranches } from './operations/noteBranches';

/** What a page names. */
export interface NamingPage {
  instanceId: number;
  viewpoint: { unitId: number };
  drafts: readonly EventDraft[];
}

/** The numbers of what a page names. */
export interface PageIds {
  /** The account of a draft's actor, null if it has none. */
  accountOf: (draft: EventDraft) => number | null;
  /** The set that the unit alone is. */
  unitSetId: number;
  /** Whether there were accounts that this process had not met before. */
  hasNewAccounts: boolean;
}

/**
 * Gives numbers to the accounts, branches and units that a page names, in a transaction of its own: pages of other streams
 * that name the same new account then wait for that alone, and not until all of this page is stored. Names whose page is
 * not stored after all do no harm, as it comes again.
 *
 * @param interned - is asked first, and remembers what is new to it
 */
export async function internPage(
  database: Database,
  page: NamingPage,
  interned: InternedIds,
): Promise<PageIds> {
  const known = recall(page, interned);
  const news = known.isComplete
    ? undefined
    : await database.write('internPage', tx => intern(tx, page, known));
  const emailRealm = known.emailRealm ?? news!.emailRealm;
  const accounts = new Map(
    page.drafts.map((draft): [EventDraft, number | null] => {
      const key = keyOf(draft, page, emailRealm);
      if (key === undefined) return [draft, null];
      return [draft, known.accounts.get(key) ?? news!.accounts.get(key)!];
    }),
  );
  const ownSet = unitSetKey([page.viewpoint.unitId]);
  if (news) interned.remember(news);
  return {
    accountOf: draft => accounts.get(draft) ?? null,
    unitSetId: known.unitSetId ?? news!.unitSets.get(ownSet)!,
    hasNewAccounts: news !== undefined && news.accounts.size > 0,
  };
}

/**
 * What is known of what a page names, taken down at once: other pages add to what is remembered, and now and then it is
 * forgotten.
 */
interface KnownNames {
  isComplete: boolean;
  emailRealm: number | undefined;
  accounts: Map<string, number>;
  unitSetId: number | undefined;
  newBranches: string[];
}

function recall(page: NamingPage, interned: InternedIds): KnownNames {
  const { emailRealm } = interned;
  const unitSetId = interned.unitSet(unitSetKey([page.viewpoint.unitId]));
  const accounts = new Map<string, number>();
  const newBranches = new Set<string>();
  let isComplete = emailRealm !== undefined && unitSetId !== undefined;
  for (const draft of page.drafts) {
    const { branch } = draft;
    if (branch && !interned.hasBranch(branch.name))
      newBranches.add(branch.name);
    const key = emailRealm && keyOf(draft, page, emailRealm);
    if (!key || accounts.has(key)) continue;
    const id = interned.account(key);
    if (id === undefined) isComplete = false;
    else accounts.set(key, id);
  }
  return {
    isComplete: isComplete && newBranches.size === 0,
    emailRealm,
    accounts,
    unitSetId,
    newBranches: [...newBranches],
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
    page.drafts.flatMap(draft => {
      const key = keyOf(draft, page, emailRealm);
      if (key === undefined || known.accounts.has(key)) return [];
      const instanceId = realmOf(draft, page, emailRealm);
      return [{ draft: draft.actor!, instanceId }];
    }),
  );
  const unitSets =
    known.unitSetId === undefined
      ? await internUnitSets(tx, [unitSetKey([page.viewpoint.unitId])])
      : new Map<string, number>();
  await noteBranches(tx, known.newBranches);
  return { emailRealm, accounts, unitSets, branches: known.newBranches };
}

/** The `accountKey` of a draft's actor. */
function keyOf(
  draft: EventDraft,
  page: NamingPage,
  emailRealm: number,
): string | undefined {
  if (!draft.actor) return undefined;
  return accountKey(realmOf(draft, page, emailRealm), draft.actor.externalId);
}

/** E-mail identities belong to no instance. */
function realmOf(
  { actor }: EventDraft,
  { instanceId }: NamingPage,
  emailRealm: number,
): number {
  return actor?.identity === 'email' ? emailRealm : instanceId;
}
