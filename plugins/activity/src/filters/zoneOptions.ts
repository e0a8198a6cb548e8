/** A zone to choose from; `default` stands for the default zone of the entity. */
export interface ZoneOption {
  id: string;
  label: string;
}

export const defaultZoneId = 'default';

/** The labels of the zones that have a meaning beyond their name. */
export interface ZoneLabels {
  default: string;
  /** Missing where all has to be on one clock. */
  author?: string;
  browser: string;
}

/** Names of today for zones that engines still list under an older one. */
const renamed: Readonly<Record<string, string>> = {
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone by the name that people look for. */
export function currentZoneName(name: string): string {
  return renamed[name] ?? name;
}

/** The zones of the world by name. */
export function zoneNames(): string[] {
  return Intl.supportedValuesOf('timeZone').map(currentZoneName);
}

/**
 * The zones to choose from, the usual ones apart.
 *
 * @param chosen - the zone of the address, which is always among them
 * @param browser - the zone of the browser
 * @param names - all zones
 */
export function zoneOptions(
  labels: ZoneLabels,
  chosen: string | undefined,
  browser: string,
  names: readonly string[],
): { usual: ZoneOption[]; others: ZoneOption[] } {
  const usual: ZoneOption[] = [
    { id: defaultZoneId, label: labels.default },
    ...(labels.author ? [{ id: 'author', label: labels.author }] : []),
    { id: 'UTC', label: 'UTC' },
  ];
  if (!usual.some(option => option.id === browser)) {
    usual.push({ id: browser, label: labels.browser });
  }
  const known = new Set(usual.map(option => option.id));
  const others = new Set(names.filter(name => !known.has(name)));
  if (chosen && !known.has(chosen)) others.add(chosen);
  return {
    usual,
    others: [...others]
      .sort((a, b) => (a < b ? -1 : 1))
      .map(id => ({ id, label: id })),
  };
}
