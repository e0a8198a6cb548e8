/** Of a part, where the greatest of them is as long as there is room; what is next to nothing can still be seen. */
export function barLength(
  amount: number | null,
  greatest: number,
  room: number,
): number {
  if (amount === null || amount === 0 || greatest === 0) return 0;
  return Math.max(2, (amount / greatest) * room);
}
