const dayMs = 86_400_000;
/** There are fewer days than instants, and their names cost the most. */
const dates = new Map<number, string>();
/** A century of days; what is asked about lies within a few years. */
const mostDates = 40_000;

/** An instant (UTC epoch milliseconds) as `2026-11-20T09:30:00.000Z`; several times as quick as `Date`, for lists of thousands. */
export function toIsoInstant(at: number): string {
  const day = Math.floor(at / dayMs);
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * dayMs).toISOString().slice(0, -14);
    if (dates.size >= mostDates) dates.clear();
    dates.set(day, date);
  }
  const rest = at - day * dayMs;
  const hours = Math.floor(rest / 3_600_000);
  const minutes = Math.floor(rest / 60_000) % 60;
  const seconds = Math.floor(rest / 1000) % 60;
  const clock = `${two(hours)}:${two(minutes)}:${two(seconds)}`;
  return `${date}T${clock}.${String(rest % 1000).padStart(3, '0')}Z`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
