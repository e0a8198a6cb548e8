const revert = /^revert "(.+)"$/i;

/** The title of the change that a title says is taken back; undefined if it says nothing of that kind. */
export function revertedTitle(title: string): string | undefined {
  return revert.exec(title.trim())?.[1].trim();
}

/** How many times a title says that something is taken back: once takes it back, twice brings it back in. */
export function countReverts(title: string): number {
  let count = 0;
  let inner = revertedTitle(title);
  while (inner !== undefined) {
    count += 1;
    inner = revertedTitle(inner);
  }
  return count;
}
