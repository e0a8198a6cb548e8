import { readPages } from './readPages';
import type { ContractSituation, PreparedStream } from './StreamContract';

/**
 * Declares the tests of streams that look at hints.
 *
 * @param prepare - a source of which the test cleans up afterwards
 */
export function declareHintContract(
  prepare: (situation: ContractSituation) => Promise<PreparedStream>,
): void {
  it.each(['after it was read to its end', 'when it was never read'])(
    'settles the hints that it was given, and no others, %s',
    async when => {
      const { createStream, hintKeys = [] } = await prepare('filled');
      expect(hintKeys).not.toEqual([]);
      const isRead = when !== 'when it was never read';
      const { cursor } = isRead
        ? await readPages(await createStream())
        : { cursor: undefined };
      const { pages } = await readPages(await createStream(), {
        cursor,
        hints: hintKeys,
      });
      const settled = pages.flatMap(page => page.settled ?? []);
      expect([...new Set(settled)].sort()).toEqual([...hintKeys].sort());
      expect(pages.at(-1)?.done).toBe(true);
    },
  );

  it('settles nothing that it was not given', async () => {
    const { createStream } = await prepare('filled');
    const { pages } = await readPages(await createStream());
    expect(pages.flatMap(page => page.settled ?? [])).toEqual([]);
  });
}
