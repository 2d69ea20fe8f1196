import { enterLiveDay, liveDaysOf, type LiveDay } from '#libs/case-store';
import { isDay } from '#libs/procedure';

import { asOwner } from '../start/owner.js';
import { StartError } from '../start/start-error.js';

interface Options {
  readonly source: string;
  readonly by: string;
}

/** `juece organ live`: from that day on the organ's matters are handled here; what lies before it may be imported. */
export async function enterLiveDayCommand(
  organId: string,
  liveOn: string,
  { source, by }: Options,
): Promise<void> {
  if (!isDay(liveOn)) {
    throw new StartError(`Write the day as YYYY-MM-DD; "${String(liveOn)}" is none.`);
  }
  await asOwner(async (owner) => {
    const entry = await enterLiveDay(owner, { organId, liveOn, source, recordedBy: by });
    if (entry === undefined) {
      throw new StartError(
        `There is no organ "${organId}", or it works here since an earlier day: that day is never moved to a later one.`,
      );
    }
    console.log(`${organId}：自${liveOn}起在本系统办理 · handles its matters here from ${liveOn}`);
  });
}

/** `juece organ show`: since when the organ works here, with every entry of that day. */
export async function showLiveDays(organId: string): Promise<void> {
  const entries = await asOwner((owner) => liveDaysOf(owner, organId));
  if (entries.length === 0) {
    throw new StartError(`No day is on record for "${organId}": juece organ live.`);
  }
  for (const entry of entries) {
    console.log(lineOf(entry));
  }
}

const lineOf = ({ liveOn, source, recordedBy, recordedAt }: LiveDay): string =>
  `${liveOn}\t${source}\t${recordedBy}\t${recordedAt}`;
