import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';

import { enterLiveDay, liveDaysOf, openOwnerPool } from '#libs/case-store';
import { cloneDatabase, type TestDatabase } from '#test/database';

let database: TestDatabase;
let owner: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  owner = openOwnerPool(database.ownerUrl);
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const entering = (liveOn: string, organId = 'baoding') =>
  enterLiveDay(owner, { organId, liveOn, source: '启用通知', recordedBy: '运维人员' });

describe('the day on which an organ went live', () => {
  it('may be corrected to an earlier one, and every entry stays', async () => {
    const [first] = await liveDaysOf(owner, 'baoding');
    expect(await entering('2026-01-01')).toMatchObject({ recordedBy: '运维人员' });
    expect(await liveDaysOf(owner, 'baoding')).toMatchObject([{ liveOn: '2026-01-01' }, first]);
  });

  it('is never moved to a later one', async () => {
    expect(await entering('2026-01-02')).toBeUndefined();
    expect((await liveDaysOf(owner, 'baoding'))[0]?.liveOn).toBe('2026-01-01');
  });

  it('is of an organ that there is', async () => {
    expect(await entering('2026-01-01', 'moon')).toBeUndefined();
  });
});
