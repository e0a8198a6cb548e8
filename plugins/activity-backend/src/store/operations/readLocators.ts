import { readAppliedSetting, saveAppliedSetting } from './appliedSettings';
import type { Tx } from '../Database';

/** The places that Components name, and which state of them that is. */
export interface StoredLocators {
  /** Differs from that of any earlier state; empty if Components have never named one. */
  version: string;
  /** See `SourceProject.locators`; sorted. */
  locators: string[];
}

const versionSetting = 'componentLocators';

/** The places that Components named when the catalog was last read. */
export async function readLocators(tx: Tx): Promise<StoredLocators> {
  const locators = await tx('component_locators')
    .distinct('locator')
    .orderBy('locator')
    .pluck<string[]>('locator');
  return { version: await readLocatorsVersion(tx), locators };
}

/** Which state the stored places are in. */
export async function readLocatorsVersion(tx: Tx): Promise<string> {
  return (await readAppliedSetting(tx, versionSetting)) ?? '';
}

/** Notes that the stored places are in another state than before. */
export async function saveLocatorsVersion(
  tx: Tx,
  version: string,
): Promise<void> {
  await saveAppliedSetting(tx, versionSetting, version);
}
