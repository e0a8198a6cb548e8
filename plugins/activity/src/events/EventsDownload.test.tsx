import { discoveryApiRef, fetchApiRef } from '@backstage/core-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { saveFile } from '../export/saveFile';
import { EventsDownload } from './EventsDownload';

jest.mock('../export/saveFile', () => ({ saveFile: jest.fn() }));

describe('EventsDownload', () => {
  const fetch = jest.fn();

  beforeEach(() => {
    fetch.mockReset();
    jest.mocked(saveFile).mockReset();
    renderInTestApp(
      <EventsDownload
        query={{ entity: 'group:default/harbour', weekday: 1, hour: 10 }}
      />,
      {
        apis: [
          [fetchApiRef, { fetch }],
          [discoveryApiRef, { getBaseUrl: async () => 'http://localhost/api' }],
        ],
      },
    );
  });

  async function download() {
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Download as CSV' }),
    );
  }

  it('saves all events of the cell, not only those that have been read', async () => {
    fetch.mockResolvedValue({ ok: true, text: async () => 'id\r\n1\r\n' });
    await download();
    expect(fetch).toHaveBeenCalledWith(
      'http://localhost/api/events?entity=group%3Adefault%2Fharbour&weekday=1&hour=10&format=csv',
      expect.anything(),
    );
    expect(saveFile).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says when there is no file', async () => {
    fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    await download();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file could not be made',
    );
    expect(saveFile).not.toHaveBeenCalled();
  });
});
