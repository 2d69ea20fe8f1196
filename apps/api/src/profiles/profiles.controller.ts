import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';

import { canonicalText, recordPeriods, sha256 } from '#libs/case-engine';
import {
  assignProfile,
  calendarInForce,
  profileAssignments,
  profileInForce,
  profilesInForce,
} from '#libs/case-store';
import type { Calendar } from '#libs/legal-time';
import { errorsOf, joined, ProblemError } from '#libs/problems';
import {
  assembled,
  profileFrom,
  profilePeriods,
  profiles,
  profileTable,
  type ProfilePeriod,
  type ProfileSpec,
} from '#workflows/profiles';

import { EngineHolder } from '../engine-holder.js';
import { AsksFirst, PersonId } from '../http/caller.js';
import { assertRuleAdministrator, keepsRules } from '../http/rule-administrator.js';
import { IsPlainText, validated } from '../http/validate.js';

const MOST_PROFILES = 500;
const ID_MAX = 64;

class ProfilePath {
  @IsPlainText(ID_MAX)
  readonly profile!: string;
}

const MOST_ASSIGNMENTS = 500;
const REASON_MAX = 500;

/** To which organ a profile is assigned, and why. */
class AssignmentBody {
  @IsPlainText(ID_MAX)
  readonly organId!: string;

  @IsPlainText(REASON_MAX)
  readonly reason!: string;
}

type Kept = ProfilePeriod & { readonly recordedBy?: string };

/** The rules of places as anyone may read them; those who keep them add others. */
@ApiTags('profiles 规则参数')
@ApiBearerAuth()
@Controller('v1/profiles')
export class ProfilesController {
  constructor(private readonly holder: EngineHolder) {}

  @Get()
  async list() {
    const found = await profilesInForce<Kept>(this.holder.engine.pool, MOST_PROFILES);
    return {
      items: found
        .filter(({ body }) => isReadable(body))
        .map(({ hash, body, organs }) => ({ ...summaryOf(body), hash, organs })),
    };
  }

  @Get(':profile')
  async show(@Param() path: unknown) {
    const { profile: id } = validated(ProfilePath, path);
    const found = await this.existing(id);
    return { ...summaryOf(found.body), hash: found.hash, values: profileTable(found.body.values) };
  }

  @Post()
  @HttpCode(201)
  @AsksFirst(keepsRules)
  @ApiBody({
    description: 'Layers over those of the profile `on`; a layer of kind `details` only tightens.',
    schema: { type: 'object', required: ['id', 'title', 'layers'] },
  })
  async add(@PersonId() personId: string, @Body() body: unknown) {
    const profile = await this.examined(body);
    const { pool } = this.holder.engine;
    const periods = profilePeriods(profile).map((period) => ({ ...period, recordedBy: personId }));
    await recordPeriods(pool, periods);
    const found = await this.inForce(profile.id);
    if (found === undefined || !periods.some((one) => sha256(canonicalText(one)) === found.hash)) {
      throw new ProblemError('profile-taken', {
        zh: '相同的规则此前已经登记，其后已由其他规则取代；请在名称或者来源中写明重新适用的理由',
        en: 'You recorded these very rules before, and others have taken their place since. Name in the title or the source why they are to stand again.',
      });
    }
    return { ...summaryOf(found.body), hash: found.hash, values: profileTable(found.body.values) };
  }

  /** Who assigned it to which organ, when and why; the last first. */
  @Get(':profile/assignments')
  async assignments(@Param() path: unknown) {
    const { profile } = validated(ProfilePath, path);
    await this.existing(profile);
    const { pool } = this.holder.engine;
    return { items: await profileAssignments(pool, profile, MOST_ASSIGNMENTS) };
  }

  /** Decisions that the organ opens from now on are pinned to it; those it has opened stay on theirs. */
  @Post(':profile/assignments')
  @HttpCode(201)
  @AsksFirst(keepsRules)
  @ApiBody({
    schema: {
      type: 'object',
      required: ['organId', 'reason'],
      additionalProperties: false,
      properties: {
        organId: { type: 'string', maxLength: ID_MAX },
        reason: { type: 'string', maxLength: REASON_MAX },
      },
    },
  })
  async assign(@PersonId() personId: string, @Param() path: unknown, @Body() body: unknown) {
    const { profile: profileId } = validated(ProfilePath, path);
    const { organId, reason } = validated(AssignmentBody, body);
    const { pool } = this.holder.engine;
    await assertRuleAdministrator(pool, personId, organId);
    await this.existing(profileId);
    const made = await assignProfile(pool, { organId, profileId, reason, recordedBy: personId });
    if (made === undefined) {
      throw new ProblemError('profile-not-found', {
        zh: `没有编号为“${organId}”的机关，请核对机关编号`,
        en: `There is no organ "${organId}". Check its id.`,
      });
    }
    return made;
  }

  /** @throws ProblemError `profile-not-found`. */
  private async existing(id: string) {
    const found = await this.inForce(id);
    if (found === undefined) {
      throw new ProblemError('profile-not-found', {
        zh: `没有编号为“${id}”的参数配置，现有配置见 GET /v1/profiles`,
        en: `There is no profile "${id}". Look it up in GET /v1/profiles.`,
      });
    }
    return found;
  }

  private async inForce(id: string) {
    const found = await profileInForce<Kept>(this.holder.engine.pool, id);
    return found !== undefined && isReadable(found.body) ? found : undefined;
  }

  /** @throws ProblemError `request-invalid`, `profile-taken`, `profile-refused` with every breach. */
  private async examined(body: unknown): Promise<ProfileSpec> {
    const { profile: order, faults } = profileFrom(body);
    if (faults !== undefined) {
      throw new ProblemError('request-invalid', joined(faults.map(({ says }) => says)), {
        errors: errorsOf(faults.map(({ pointer, says }) => ({ pointer, ...says }))),
      });
    }
    if (profiles.some((one) => one.id === order.id)) {
      throw new ProblemError('profile-taken', {
        zh: `编号“${order.id}”是系统自带的参数配置，请为您的配置另用编号`,
        en: `The profile "${order.id}" comes with the program: give yours an id of its own.`,
      });
    }
    const base = order.on === undefined ? undefined : await this.inForce(order.on);
    const { calendar } = await calendarInForce<Calendar>(this.holder.engine.pool);
    const { profile, breaches } = assembled(order, base?.body, calendar);
    if (breaches.length > 0) {
      const words = breaches.map(({ key, article, says }) => ({
        zh: [article, key, says.zh].filter((part) => part !== undefined).join('：'),
        en: [key, says.en].filter((part) => part !== undefined).join(': '),
      }));
      throw new ProblemError('profile-refused', { ...joined(words), standard: 'zh' }, { breaches });
    }
    return profile;
  }
}

/** Rows from before layers were kept have values only. */
const isReadable = (body: Kept): boolean =>
  (body as Partial<Kept>).layers !== undefined && (body as Partial<Kept>).title !== undefined;

function summaryOf({ id, title, from, until, layers, recordedBy }: Kept) {
  return {
    id,
    title,
    from,
    until,
    recordedBy: recordedBy ?? null,
    layers: layers.map(({ values: _values, ...layer }) => layer),
  };
}
