/** How names are compared: people write `in progress` and mean `In Progress`. @public */
export function foldName(name: string): string {
  return name.trim().toLocaleLowerCase('en-US');
}
