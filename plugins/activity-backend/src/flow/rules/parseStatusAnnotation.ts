import { foldName } from '@activity-insights/plugin-activity-common';
import { ruleOfCount, statusCounts } from './statusCounts';
import type { StatusRule, StatusRules } from './StatusRule';

/**
 * Reads what an annotation says of statuses, such as `In Review=waiting, Ready for QA=waiting, Backlog=todo`: entries with commas or
 * line breaks between them, each a name, or the id of a status at its source, and what it counts as after the last `=`. Capitals and
 * blanks around do not matter. It never fails: a typing error in one entry must not cost the others.
 *
 * @returns `ignored`: entries that say nothing, and those of a status that an earlier entry has named, as they are written
 */
export function parseStatusAnnotation(text: string): {
  rules: StatusRules;
  ignored: string[];
} {
  const rules = new Map<string, StatusRule>();
  const ignored: string[] = [];
  for (const entry of text.split(/[,\r\n]/).map(each => each.trim())) {
    if (entry === '') continue;
    const parsed = parseEntry(entry);
    if (parsed && !rules.has(parsed.name)) rules.set(parsed.name, parsed.rule);
    else ignored.push(entry);
  }
  return { rules, ignored };
}

function parseEntry(
  entry: string,
): { name: string; rule: StatusRule } | undefined {
  const sign = entry.lastIndexOf('=');
  const name = foldName(entry.slice(0, Math.max(sign, 0)));
  const word = foldName(entry.slice(sign + 1));
  const count = statusCounts.find(each => each === word);
  return name && count ? { name, rule: ruleOfCount(count) } : undefined;
}
