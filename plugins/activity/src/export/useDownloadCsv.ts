import {
  discoveryApiRef,
  fetchApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { useCallback } from 'react';
import { addColumn } from './addColumn';
import { csvRequest, type CsvKind, type CsvQuery } from './csvRequest';
import { fileName } from './fileName';
import { fixedLink } from './fixedLink';
import { saveFile } from './saveFile';

/**
 * Saves an answer as a CSV file: the numbers of the backend, and in every row a link to what is on screen.
 *
 * @throws ResponseError where the backend refuses, TypeError where it does not answer
 */
export type DownloadCsv = (
  kind: CsvKind,
  query: CsvQuery,
  /** First and last day of the answer, where they are known. */
  days?: { first: string; last: string },
) => Promise<void>;

export function useDownloadCsv(): DownloadCsv {
  const discovery = useApi(discoveryApiRef);
  const { fetch } = useApi(fetchApiRef);
  return useCallback<DownloadCsv>(
    async (kind, query, days) => {
      const base = await discovery.getBaseUrl('activity');
      const response = await fetch(`${base}${csvRequest(kind, query)}`, {
        headers: { accept: 'text/csv' },
      });
      if (!response.ok) throw await ResponseError.fromResponse(response);
      const link = fixedLink(window.location.href, days);
      const text = addColumn(await response.text(), 'link', link);
      saveFile(
        fileName(kind, query.entity, days, 'csv'),
        new Blob([text], { type: 'text/csv;charset=utf-8' }),
      );
    },
    [discovery, fetch],
  );
}
