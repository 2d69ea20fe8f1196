import { describe, expect, it } from '@jest/globals';

import { outwardCommands } from './commands.js';

describe('what passes between the organ and its Party committee', () => {
  it('stays in the house, and nothing else does', () => {
    const staying = Object.entries(outwardCommands)
      .filter(([, spec]) => 'staysInside' in spec)
      .map(([type]) => type);
    expect(staying).toEqual(
      Object.keys(outwardCommands).filter((type) => type.startsWith('party.')),
    );
  });
});
