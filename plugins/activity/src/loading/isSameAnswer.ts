/** Whether two answers, or parts of them, say the same. They are JSON, and of one shape. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
