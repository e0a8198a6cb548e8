import type { Tx } from '../Database';

/** The value of a setting that stored values were computed with, or undefined before the first. */
export async function readAppliedSetting(
  tx: Tx,
  name: string,
): Promise<string | undefined> {
  const row = await tx('applied_settings')
    .where({ name })
    .first<{ value: string }>('value');
  return row?.value;
}

/** Notes the value of a setting that stored values are computed with from now on. */
export async function saveAppliedSetting(
  tx: Tx,
  name: string,
  value: string,
): Promise<void> {
  await tx('applied_settings')
    .insert({ name, value })
    .onConflict('name')
    .merge();
}
