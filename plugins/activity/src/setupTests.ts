import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A page of several hundred cells takes its time in a document without a browser, more so on a busy machine.
jest.setTimeout(30_000);
configure({ asyncUtilTimeout: 10_000 });

// Dates and numbers are those of one reader, whatever the machine.
Object.defineProperty(window.navigator, 'languages', {
  configurable: true,
  get: () => ['en-GB'],
});
