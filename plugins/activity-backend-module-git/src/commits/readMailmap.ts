import type { OpenRepository } from '../opening/openRepository';
import { readObjectHeaders } from '../objects/readObjects';
import { readText } from '../running/readText';

/** A larger file is no mailmap; git would hold all of it in memory. */
const maxBytes = 10_000_000;

/**
 * The blob of `.mailmap` on the default branch, or undefined if it has none.
 *
 * If the branch has two tips, the head's and origin's, the newer one counts where one contains the other, else the head's.
 *
 * @param tips - of the default branch, that of the head first
 */
export async function readMailmap(
  repository: OpenRepository,
  tips: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const names = tips.map(tip => `${tip}:.mailmap`);
  const found = await readObjectHeaders(repository, names, signal);
  const byTip = tips.map(tip => {
    const header = found.find(({ name }) => name === `${tip}:.mailmap`);
    return header?.type === 'blob' && header.size <= maxBytes
      ? header.sha
      : undefined;
  });
  const [own, remote] = byTip;
  if (tips.length < 2 || own === remote) {
    return own;
  }
  return (await contains(repository, tips[1], tips[0], signal)) ? remote : own;
}

/** The setting by which git maps names and addresses with this blob and with nothing else. */
export function mailmapSetting(blob: string | undefined): string {
  // Without a value git would look for a mailmap at HEAD; a name that does not resolve means none.
  return `mailmap.blob=${blob ?? 'refs/activity/none'}`;
}

/** Whether `ancestor` is in the history of `tip`. */
async function contains(
  repository: OpenRepository,
  tip: string,
  ancestor: string,
  signal: AbortSignal,
): Promise<boolean> {
  const output = await readText(repository, {
    args: ['rev-list', '--max-count=1', '--stdin'],
    input: `${ancestor}\n^${tip}\n`,
    signal,
  });
  return output === '';
}
