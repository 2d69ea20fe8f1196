import { readFile } from 'node:fs/promises';

import { calendarInForce, profileInForce } from '#libs/case-store';
import { recordPeriods } from '#libs/case-engine';
import type { Calendar } from '#libs/legal-time';
import {
  assembled,
  profileFrom,
  profilePeriods,
  profiles,
  profileTable,
  type ProfilePeriod,
  type ProfileSpec,
} from '#workflows/profiles';

import { asOwner, ownerUrl, withOwner, type Owner } from '../start/owner.js';
import { referenceCalendar } from '../start/seed.js';
import { StartError } from '../start/start-error.js';

/** `juece profile check`: against the database of JUECE_OWNER_DATABASE_URL, or what comes with the program. */
export async function checkProfile(file: string): Promise<void> {
  const profile = await withOwnerIfAny((owner) => examined(file, owner));
  console.log(`${profile.id}：可以使用 · may be used`);
}

/** `juece profile import`: records it; organs are assigned to it apart. */
export async function importProfile(file: string): Promise<void> {
  await asOwner(async (owner) => {
    const profile = await examined(file, owner);
    await recordPeriods(owner, profilePeriods(profile));
    console.log(
      `${profile.id}：已登记，由规则管理员以 POST /v1/profiles/{profile}/assignments 指定给决策机关 · recorded; assign it over the API`,
    );
  });
}

/** `juece profile show`: its values as they stand today. */
export async function showProfile(id: string): Promise<void> {
  const profile = await withOwnerIfAny((owner) => inForce(id, owner));
  if (profile === undefined) {
    throw new StartError(`There is no profile "${id}".`);
  }
  console.log(`${profile.id} ${profile.title.zh} · ${profile.title.en}`);
  for (const layer of profile.layers) {
    console.log(`  ${layer.id} ${layer.title.zh}：${layer.source}`);
  }
  for (const line of profileTable(profile.values)) {
    const advice = line.verified ? '' : '（未经核实，仅作提示）';
    console.log(
      `${line.key}\t${line.title.zh}\t${line.words.zh}${advice}\t${line.layer}\t${line.article}\t${line.source}`,
    );
  }
}

/** @throws StartError with everything that is wrong with the file. */
async function examined(file: string, owner: Owner | undefined): Promise<ProfileSpec> {
  const { profile: order, faults } = profileFrom(await jsonIn(file));
  if (faults !== undefined) {
    throw refusal(
      file,
      faults.map(({ pointer, says }) => `${pointer} ${says.zh} · ${says.en}`),
    );
  }
  if (profiles.some((one) => one.id === order.id)) {
    throw refusal(file, [`${order.id}随程序提供，请另取编号 · comes with the program`]);
  }
  const base = order.on === undefined ? undefined : await inForce(order.on, owner);
  const calendar =
    owner === undefined
      ? await referenceCalendar()
      : (await calendarInForce<Calendar>(owner)).calendar;
  const { profile, breaches } = assembled(order, base, calendar);
  if (breaches.length > 0) {
    throw refusal(
      file,
      breaches.map(
        ({ layer, key, article, says }) =>
          `${[layer, key].filter((part) => part !== undefined).join('/')} ${article ?? ''} ${says.zh} · ${says.en}`,
      ),
    );
  }
  return profile;
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new StartError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function inForce(id: string, owner: Owner | undefined): Promise<ProfilePeriod | undefined> {
  if (owner !== undefined) {
    return (await profileInForce<ProfilePeriod>(owner, id))?.body;
  }
  const found = profiles.find((one) => one.id === id);
  return found === undefined ? undefined : profilePeriods(found).at(-1);
}

function refusal(file: string, words: readonly string[]): StartError {
  return new StartError(`${file} 不能使用 · may not be used:\n- ${words.join('\n- ')}`);
}

function withOwnerIfAny<T>(work: (owner: Owner | undefined) => Promise<T>): Promise<T> {
  const url = ownerUrl();
  return url === undefined ? work(undefined) : withOwner(url, work);
}
