import type { StageStretch } from './ItemFact';
import type { RuledSpell } from './ruleSpells';

/** The stages that an item was in, in order; one that goes on in another status is one. Never empty: nothing known is `todo`. */
export function stagesOf(
  spells: readonly RuledSpell[],
  createdAt: number,
): StageStretch[] {
  const stages: StageStretch[] = [];
  for (const { from, stage } of spells) {
    if (stages.at(-1)?.stage !== stage) stages.push({ from, stage });
  }
  return stages.length > 0 ? stages : [{ from: createdAt, stage: 'todo' }];
}
