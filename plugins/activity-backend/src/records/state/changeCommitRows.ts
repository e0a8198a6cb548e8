import type {
  ChangeRecord,
  CommitSignature,
} from '@activity-insights/plugin-activity-node';
import { toAccountDraft, type AccountDraft } from '../accountDraft';
import type { BotRule } from '../botRule';
import { commitKey } from '../eventDraft';
import { nameKey } from '../nameKey';
import { textOrNull, toStorableText } from '../storableText';
import { accountCell } from './buildStateDraft';
import type { AccountCell, SearchRows } from './StateDraft';

/**
 * The commits of a change: role, sha, the natural key of the event and the account that the commit counts for instead of whoever
 * signed it. The last two are told of changes that were squashed only, as nothing else is looked up by them.
 *
 * A change of one commit may be squashed into that very commit: it then stands for nothing but itself.
 */
export function changeCommitRows(
  record: ChangeRecord,
  isBot: BotRule,
): SearchRows {
  const own = [...new Set(record.commits.map(sha => toStorableText(sha)))];
  const squash = textOrNull(record.squashSha);
  const isSquashed = squash !== null && !own.includes(squash);
  const signatures = new Map(
    (isSquashed ? record.signatures ?? [] : []).map(it => [it.sha, it]),
  );
  const keyOf = (sha: string) => {
    const signature = signatures.get(sha);
    return signature ? commitKey(signature.at, sha) : null;
  };
  const headSha = textOrNull(record.headSha);
  const mergeSha = textOrNull(record.mergeSha);
  return [
    ...own.map(sha => ['own', sha, keyOf(sha), null]),
    ...(headSha ? [['head', headSha, null, null]] : []),
    ...(mergeSha ? [['merge', mergeSha, null, null]] : []),
    ...(squash
      ? [
          [
            'squash',
            squash,
            keyOf(squash),
            creditedFor(record, signatures.get(squash), isBot),
          ],
        ]
      : []),
  ];
}

/** The author of a change whose squash commit somebody else has signed; null if the signature is the author's own. */
function creditedFor(
  { author: writer }: ChangeRecord,
  signature: CommitSignature | undefined,
  isBot: BotRule,
): AccountCell | null {
  const author = toAccountDraft(writer, isBot);
  const signer = toAccountDraft(signature?.by, isBot);
  if (!author || !signer) return null;
  if (author.kind === 'bot' || signer.kind === 'bot') return null;
  return isSamePerson(author, signer) ? null : accountCell(author);
}

/** By a name, a username or an address: forges sign squash commits themselves, so these are what the account has. */
function isSamePerson(author: AccountDraft, signer: AccountDraft): boolean {
  const pairs = [
    [nameKey(author.name), nameKey(signer.name)],
    [lowerCase(author.username), lowerCase(signer.username)],
    [lowerCase(author.email), lowerCase(signer.email)],
  ];
  return pairs.some(([one, other]) => one !== null && one === other);
}

function lowerCase(text: string | null): string | null {
  return text && text.toLocaleLowerCase('en-US');
}
