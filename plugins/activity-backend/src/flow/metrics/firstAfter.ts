/** The index of the first of the numbers that is greater; how many there are if none is. They do not fall. */
export function firstAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (numbers[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
