import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The whole app is loaded within the first test, its lazy parts one after the other.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 40_000 });
