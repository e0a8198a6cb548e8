/** A stretch of working hours that is the same on neighbouring weekdays, both included. Hours may be fractions. */
export interface WorkingFrame {
  firstWeekday: number;
  lastWeekday: number;
  fromHour: number;
  toHour: number;
}

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const shift =
  /^([a-z]{3})(?:\s*-\s*([a-z]{3}))?\s+(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/i;

interface Stretch {
  from: number;
  to: number;
}

/**
 * Reads working hours such as `Mon-Fri 09:00-17:30`, or several with commas between them, as frames in the week. Days may go
 * on after Sunday, hours after midnight: those belong to the next day then.
 *
 * @returns none for what cannot be understood
 */
export function workingFrames(text: string): WorkingFrame[] {
  const week: Stretch[][] = Array.from({ length: 7 }, () => []);
  for (const part of text.split(',')) {
    if (!addShift(week, part.trim())) return [];
  }
  const frames: WorkingFrame[] = [];
  week.forEach((stretches, weekday) => {
    for (const { from, to } of joined(stretches)) {
      const above = frames.find(
        frame =>
          frame.lastWeekday === weekday - 1 &&
          frame.fromHour === from &&
          frame.toHour === to,
      );
      if (above) above.lastWeekday = weekday;
      else {
        frames.push({
          firstWeekday: weekday,
          lastWeekday: weekday,
          fromHour: from,
          toHour: to,
        });
      }
    }
  });
  return frames;
}

/** On which of the seven days, Monday first, somebody works; Monday to Friday where the text cannot be understood. */
export function workingDays(text: string): boolean[] {
  const days = Array<boolean>(7).fill(false);
  for (const part of text.split(',')) {
    const found = shift.exec(part.trim());
    if (!found) return days.map((_, weekday) => weekday < 5);
    daysOf(found[1], found[2]).forEach(weekday => {
      days[weekday] = true;
    });
  }
  return days;
}

function addShift(week: Stretch[][], text: string): boolean {
  const found = shift.exec(text);
  if (!found) return false;
  const [, first, last, ...numbers] = found;
  const [fromHours, fromMinutes, toHours, toMinutes] = numbers.map(Number);
  const from = fromHours + fromMinutes / 60;
  const to = toHours + toMinutes / 60;
  const days = daysOf(first, last);
  if (days.length === 0 || from === to || from > 24 || to > 24) return false;
  for (const weekday of days) {
    week[weekday].push({ from, to: to > from ? to : 24 });
    if (to < from && to > 0) week[(weekday + 1) % 7].push({ from: 0, to });
  }
  return true;
}

function daysOf(first: string, last = first): number[] {
  const [from, to] = [first, last].map(name =>
    dayNames.indexOf(name.toLocaleLowerCase('en')),
  );
  if (from < 0 || to < 0) return [];
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (from + step) % 7);
}

/** Stretches of a day without overlaps, in order. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}
