import type {
  SourceProject,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { z } from 'zod';
import type { HierarchyConfig } from '../config';
import { idOf, isRecord } from '../fields/rawValues';
import type { ListEntry } from '../lists/cutPages';
import { ListStream } from '../lists/ListStream';
import type { JiraSite } from '../transport/JiraSite';
import { listedTypeSchema, toTypeRecord } from './toTypeRecord';

/**
 * The issue types of a site. Team-managed projects have types of their own with the names of others, so ids tell them apart.
 *
 * @param project - what stands for the site
 */
export function createTypesStream(
  site: JiraSite,
  project: SourceProject,
  hierarchy: HierarchyConfig | undefined,
): SourceStream {
  return new ListStream({
    project,
    resource: 'types',
    subject: `types of jira "${site.id}"`,
    async readList({ signal }) {
      const listed = await site.get(`${await site.apiPath(signal)}/issuetype`, {
        schema: z.array(z.unknown()),
        signal,
      });
      return {
        entries: listed.map((type, index) => toEntry(type, index, hierarchy)),
      };
    },
  });
}

function toEntry(
  listed: unknown,
  index: number,
  hierarchy: HierarchyConfig | undefined,
): ListEntry {
  const parsed = listedTypeSchema.safeParse(listed);
  if (parsed.success) return toTypeRecord(parsed.data, hierarchy);
  const id = isRecord(listed) ? idOf(listed.id) : undefined;
  return {
    key: `type ${id ?? `at ${index}`}`,
    reason: 'it has no id or no name',
  };
}
