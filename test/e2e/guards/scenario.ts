import type { JsonObject } from '#libs/procedure';

import type { Answer } from '../../../apps/cli/src/demo/client.js';
import type { Cast, Matter } from '../../../apps/cli/src/demo/matter.js';
import { withPlainAnswers } from '../../../apps/cli/src/demo/plain-answers.js';
import { carry } from '../../../apps/cli/src/demo/steps/defects.js';

/** How one guard is played over HTTP: breached, read, mended, passed. */
export interface GuardScenario {
  /** `G01` … `G48`, `M1` … `M13`. */
  readonly guard: string;
  readonly title: string;
  readonly cast: Cast;
  run(player: GuardPlayer): Promise<void>;
}

/** What an answer says of one requirement that is not met. */
export interface Said {
  readonly id: string;
  readonly article: string;
  readonly level: string;
  readonly asks: { readonly zh: string };
  readonly missing?: { readonly zh: string };
  readonly remedy: {
    readonly zh: string;
    readonly command?: string;
    readonly roles?: readonly { readonly role: string }[];
  };
}

/** One command, as somebody gives it. */
export interface Given {
  readonly by: string;
  readonly command: string;
  readonly payload: object;
}

/** The proposal opens the decision; every other command is given to it. */
const OPENING = 'proposal.filed';
/** What an open defect holds a command back by: in its own case, or asked of the decision. */
const HOLDING = ['A39-defects', 'A39-taken'];

/** Plays one guard on one matter and notes what was seen of it. */
export class GuardPlayer {
  constructor(
    readonly guard: string,
    readonly matter: Matter,
    /** Lets the organ of the matter open its decisions under a profile. */
    readonly decideUnder: (profileId: string) => Promise<void>,
    readonly seen: string[] = [],
  ) {}

  /** The same guard, played on another case of the matter. */
  at(record: Matter): GuardPlayer {
    return new GuardPlayer(this.guard, record, this.decideUnder, this.seen);
  }

  /** Gives the command and expects a refusal that names the guard, its article and its remedy. */
  async probes({ by, command, payload }: Given): Promise<Said> {
    const said = this.refusedBy(await this.give({ by, command, payload }));
    if (command !== OPENING) {
      await this.leadsOn(said);
    }
    return said;
  }

  /** Expects that the command of the remedy is in turn for somebody now, where it names one. */
  private async leadsOn({ remedy }: Said): Promise<void> {
    const { matter } = this;
    const answer = await matter.client.get(matter.cast.office, `${matter.path}/actions`);
    const commands = answer.body['commands'] as readonly { command: string; inTurn: boolean }[];
    const found = commands.find((one) => one.command === remedy.command);
    if (remedy.command !== undefined && remedy.command !== OPENING && found?.inTurn !== true) {
      throw new Error(`${this.guard}: the remedy is not in turn: ${JSON.stringify(remedy)}`);
    }
  }

  /** Expects a refusal that names the guard, its article and its remedy. */
  refusedBy(answer: Answer): Said {
    const unmet = (answer.body['unmet'] ?? []) as readonly Said[];
    const said = unmet.find(({ id }) => this.isOfGuard(id));
    if (answer.status < 400 || said === undefined) {
      throw new Error(`${this.guard} did not refuse: ${JSON.stringify(answer.body)}`);
    }
    this.reads(said);
    this.seen.push('breached');
    return said;
  }

  /** Gives the command and expects that the guard does not hold it back any more. */
  async passes({ by, command, payload }: Given): Promise<Answer> {
    return this.accepted(await this.give({ by, command, payload }));
  }

  /** Expects that what was asked for is done, now that it is mended. */
  accepted(answer: Answer): Answer {
    if (answer.status >= 300) {
      throw new Error(`${this.guard}: refused though mended: ${JSON.stringify(answer.body)}`);
    }
    this.seen.push('passed');
    return answer;
  }

  /** Gives the command: an unverified rule advises in the answer, and holds nothing back. */
  async advises({ by, command, payload }: Given): Promise<void> {
    const answer = await this.passes({ by, command, payload });
    const said = this.adviceIn(answer);
    if (said === undefined) {
      throw new Error(
        `${this.guard}: ${command} was not advised on: ${JSON.stringify(answer.body)}`,
      );
    }
    this.reads(said);
    this.seen.push('breached');
  }

  /** Gives what the guard has nothing to say to, not even advice. */
  async passesUnadvised(given: Given): Promise<void> {
    const said = this.adviceIn(await this.passes(given));
    if (said !== undefined) {
      throw new Error(`${this.guard}: still advised: ${JSON.stringify(said)}`);
    }
  }

  /** Gives an unlawful fact: it is recorded, and a defect of the guard stands on the case. */
  async records({ by, command, payload }: Given): Promise<string> {
    const answer = await this.passes({ by, command, payload });
    const raised = (answer.body['defectsRaised'] ?? []) as readonly string[];
    const defect = raised.find((id) => this.isOfGuard(id));
    if (defect === undefined) {
      throw new Error(`${this.guard}: ${command} raised no defect: ${JSON.stringify(answer.body)}`);
    }
    const { matter } = this;
    const listed = await matter.client.get(matter.cast.office, `${matter.path}/defects`);
    const items = listed.body['items'] as readonly { id: string; article: string }[];
    const found = items.find(({ id }) => id === defect);
    if (found === undefined || found.article === '') {
      throw new Error(`${this.guard}: the defect ${defect} is not listed with its article.`);
    }
    await this.isReported('defect');
    this.seen.push('breached');
    return defect;
  }

  /** Expects a defect of the guard among those of the case; its id. */
  async stands(status: string): Promise<string> {
    const { matter } = this;
    const listed = await matter.client.get(matter.cast.office, `${matter.path}/defects`);
    const items = listed.body['items'] as readonly { id: string; article: string }[];
    const found = items.find(({ id, article }) => this.isOfGuard(id) && article !== '');
    if (found === undefined) {
      throw new Error(`${this.guard}: no defect of it is listed: ${JSON.stringify(items)}`);
    }
    await this.isReported(status);
    this.seen.push('breached');
    return found.id;
  }

  /** Expects that the next gate is held by the open defect, and passes once somebody carries it. */
  heldUntilCarried(defectId: string, gate: Given): Promise<void> {
    return this.heldUntil(gate, () =>
      carry(this.matter, [defectId], '经研究，该瑕疵不影响有关各方权益，予以承担后继续'),
    );
  }

  /** Expects that the next gate is held by the open defect, and passes once it is settled. */
  async heldUntil(gate: Given, settle: () => Promise<unknown>): Promise<void> {
    const answer = await this.give(gate);
    const unmet = (answer.body['unmet'] ?? []) as readonly Said[];
    if (!unmet.some(({ id }) => HOLDING.includes(id))) {
      throw new Error(
        `${this.guard}: the defect does not hold ${gate.command}: ${JSON.stringify(answer.body)}`,
      );
    }
    await settle();
    await this.passes(gate);
  }

  /** Expects that an act that complied has mended the defect, and that it stays on the list. */
  async isMended(defectId: string): Promise<void> {
    const { matter } = this;
    const path = `/v1/decisions/${matter.id}/defects`;
    const { items } = (await matter.client.get(matter.cast.office, path)).body;
    const found = (items as readonly { id: string; state: string }[]).find(
      ({ id }) => id === defectId,
    );
    if (found?.state !== 'mended') {
      throw new Error(`${this.guard}: the defect is not mended: ${JSON.stringify(found)}`);
    }
    this.seen.push('mended');
  }

  /** Expects the compliance report to show a requirement of the guard with the status. */
  async isReported(status: string): Promise<void> {
    const { matter } = this;
    const report = await matter.client.get(matter.cast.office, `${matter.path}/compliance`);
    const stages = (report.body['stages'] ?? []) as readonly {
      readonly articles: readonly {
        readonly items: readonly { readonly requirement: string; readonly status: string }[];
      }[];
    }[];
    const items = stages.flatMap(({ articles }) => articles.flatMap((one) => one.items));
    if (!items.some((one) => this.isOfGuard(one.requirement) && one.status === status)) {
      throw new Error(
        `${this.guard}: the compliance report does not show it as ${status}: ${JSON.stringify(
          items.filter(({ requirement }) => this.isOfGuard(requirement)),
        )}`,
      );
    }
    this.seen.push(`reported ${status}`);
  }

  private async give({ by, command, payload }: Given): Promise<Answer> {
    const { matter } = this;
    if (command !== OPENING) {
      return matter.give(by, command, payload);
    }
    const { organId } = matter.cast;
    const answer = await matter.client.post(by, '/v1/decisions', {
      organId,
      payload: withPlainAnswers(OPENING, payload as JsonObject),
    });
    if (answer.status === 201) {
      await matter.adopt(String(answer.body['caseId']));
    }
    return answer;
  }

  private adviceIn(answer: Answer): Said | undefined {
    const advice = (answer.body['advice'] ?? []) as readonly Said[];
    return advice.find(({ id }) => this.isOfGuard(id));
  }

  /** A requirement or defect of the guard: its number, alone or with an aspect. */
  private isOfGuard(id: string): boolean {
    return id === this.guard || id.startsWith(`${this.guard}-`);
  }

  private reads(said: Said): void {
    if (!/第\d+条|规则|规定/.test(said.article) || said.asks.zh === '' || said.remedy.zh === '') {
      throw new Error(
        `${this.guard}: the refusal does not explain itself: ${JSON.stringify(said)}`,
      );
    }
    this.seen.push('read');
  }
}
