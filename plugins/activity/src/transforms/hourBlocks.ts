/** How many hours one block of the narrow heatmap stands for. */
export const hoursOfBlock = 4;

/** The hours of the block that an hour lies in. */
export function hoursInBlockOf(hour: number): number[] {
  const first = hour - (hour % hoursOfBlock);
  return Array.from({ length: hoursOfBlock }, (_, index) => first + index);
}

/** The hour of a block with most events, the first one of several: what opening a block shows first. */
export function busiestHourOfBlock(
  row: readonly number[],
  firstHour: number,
): number {
  return hoursInBlockOf(firstHour).reduce((best, hour) =>
    row[hour] > row[best] ? hour : best,
  );
}
