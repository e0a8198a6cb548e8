/** The greatest amount, whatever its sign; 1 if there is none, so that it can be divided by. */
export function greatestAmount(values: readonly number[]): number {
  const greatest = Math.max(0, ...values.map(Math.abs));
  return greatest === 0 ? 1 : greatest;
}
