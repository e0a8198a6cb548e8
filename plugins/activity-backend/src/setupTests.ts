// Many tests migrate and fill a real database, which takes its time on a busy machine.
jest.setTimeout(60_000);
