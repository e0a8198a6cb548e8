/**
 * Maps items in their order, with several under way at once. Whoever leaves early does not wait for the others; what they
 * come to is of no interest then.
 *
 * @param width - how many may be under way
 */
export async function* mapAhead<Item, Result>(
  items: readonly Item[],
  width: number,
  map: (item: Item) => Promise<Result>,
): AsyncGenerator<[Item, Result]> {
  const begun: Promise<Result>[] = [];
  const beginNext = () => {
    if (begun.length < items.length) {
      const result = map(items[begun.length]);
      // It is awaited when its turn comes, if it does: until then a failure is no unhandled rejection.
      result.catch(() => {});
      begun.push(result);
    }
  };
  for (let count = 0; count < width; count += 1) beginNext();
  for (let index = 0; index < items.length; index += 1) {
    const result = await begun[index];
    beginNext();
    yield [items[index], result];
  }
}
