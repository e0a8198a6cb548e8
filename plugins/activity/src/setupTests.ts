import '@testing-library/jest-dom';

// A page of several hundred cells takes its time in a document without a browser, more so on a busy machine.
jest.setTimeout(30_000);
