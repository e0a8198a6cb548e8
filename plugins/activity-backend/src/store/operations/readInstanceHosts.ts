import { z } from 'zod';
import type { Tx } from '../Database';

/** Hosts of instances, in lower case, by the ids of the instances. */
export type InstanceHosts = ReadonlyMap<number, readonly string[]>;

const locatorsSchema = z.array(z.string());

/**
 * The hosts on which instances live: those of their projects, and the name of the instance, which is that of its host
 * where nothing else was configured. Clones of git name no accounts by host.
 */
export async function readInstanceHosts(tx: Tx): Promise<InstanceHosts> {
  const instances = await tx('instances')
    .whereNot({ source: 'git' })
    .select<{ id: number; instance: string }[]>('id', 'instance');
  if (instances.length === 0) return new Map();
  const hosts = new Map(
    instances.map(({ id, instance }) => [
      id,
      new Set([instance.toLocaleLowerCase('en-US')]),
    ]),
  );
  const projects = await tx('projects')
    .whereIn('instance_id', [...hosts.keys()])
    .select<{ instance_id: number; locators: string }[]>(
      'instance_id',
      'locators',
    );
  for (const { instance_id: id, locators } of projects) {
    for (const locator of locatorsSchema.parse(JSON.parse(locators))) {
      hosts.get(id)?.add(locator.split('/')[0]);
    }
  }
  return new Map([...hosts].map(([id, names]) => [id, [...names]]));
}
