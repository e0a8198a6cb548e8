import { render, screen } from '@testing-library/react';
import { app } from './App';

describe('the example portal', () => {
  const environment = process.env;

  beforeEach(() => {
    // In development React complains about components of Backstage itself.
    jest.spyOn(console, 'error').mockImplementation();
    jest.spyOn(console, 'warn').mockImplementation();
  });

  afterEach(() => {
    process.env = environment;
    jest.restoreAllMocks();
  });

  it('signs the guest in without a click', async () => {
    const requested: string[] = [];
    jest.spyOn(global, 'fetch').mockImplementation(async input => {
      requested.push(input instanceof Request ? input.url : String(input));
      return new Response('{}', { status: 503 });
    });
    process.env = {
      ...environment,
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
        },
      ] as unknown as string,
    };

    render(app.createRoot());

    await screen.findByText(/you do not appear to be signed in/i);
    expect(requested).toEqual(['http://localhost:7007/api/auth/guest/refresh']);
  });
});
