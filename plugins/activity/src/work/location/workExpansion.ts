/**
 * Which rows are open: those above a level but the ones that were closed, and of the others the ones that were opened. Rows are
 * named by the keys of their items.
 */
export interface WorkExpansion {
  /** How many levels are shown without opening anything: 1 shows roots only. */
  level: number;
  opened: readonly string[];
  closed: readonly string[];
}

/** As deep as the backend lists. */
export const allLevels = 100;

export const noExpansion: WorkExpansion = { level: 1, opened: [], closed: [] };

const names = {
  level: 'activity.level',
  opened: 'activity.opened',
  closed: 'activity.closed',
} as const;

/** Keys have no spaces in them, and a space is short in an address. */
const separator = ' ';

export function parseExpansion(parameters: URLSearchParams): WorkExpansion {
  const keysOf = (name: string) => [
    ...new Set(parameters.get(name)?.split(separator).filter(Boolean)),
  ];
  const level = Number(parameters.get(names.level) ?? 1);
  const isLevel = Number.isInteger(level) && level >= 1 && level <= allLevels;
  return {
    level: isLevel ? level : 1,
    opened: keysOf(names.opened),
    closed: keysOf(names.closed),
  };
}

export function writeExpansion(
  parameters: URLSearchParams,
  { level, opened, closed }: WorkExpansion,
): void {
  const write = (name: string, value: string | undefined) => {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  };
  write(names.level, level > 1 ? String(level) : undefined);
  write(names.opened, opened.join(separator));
  write(names.closed, closed.join(separator));
}

/** What is open after a row has been opened or closed. */
export function withRow(
  { level, opened, closed }: WorkExpansion,
  key: string,
  isOpen: boolean,
): WorkExpansion {
  const without = (keys: readonly string[]) =>
    keys.filter(other => other !== key);
  return isOpen
    ? { level, opened: [...without(opened), key], closed: without(closed) }
    : { level, opened: without(opened), closed: [...without(closed), key] };
}
