import type { JsonObject } from '#libs/procedure';

import type { Answer, DemoClient } from './client.js';
import { openingOf, withPlainAnswers } from './plain-answers.js';
import type { SimulatedTime } from './simulated-time.js';

const CONFLICT_TRIES = 10;

/** One unmet requirement of a refusal. */
export interface UnmetSeen {
  readonly id: string;
  readonly article: string;
  /** What mends it, in the words of the refusal. */
  readonly remedy: string;
}

interface UnmetInRefusal {
  readonly id: string;
  readonly article: string;
  readonly remedy: { readonly zh: string };
}

/** An unlawful act that was tried, and what the system said. */
export interface AttemptSeen {
  readonly attempt: string;
  /** Where the case is read. */
  readonly path: string;
  readonly command: string;
  /** The revision that the case stood at. */
  readonly revision: number;
  readonly code: string;
  readonly unmet: readonly UnmetSeen[];
}

/** An unlawful fact that was recorded, and the defect that it raised. */
export interface DefectSeen {
  readonly fact: string;
  readonly id: string;
  readonly article: string;
}

/** Where the demonstration notes what it saw. */
export interface Journal {
  readonly refused: AttemptSeen[];
  readonly defects: DefectSeen[];
  readonly say: (line: string) => void;
}

/** The units and people of a matter, by account. */
export interface Cast {
  readonly organId: string;
  readonly unitId: string;
  readonly sponsor: string;
  readonly sponsorHead: string;
  readonly office: string;
  readonly head: string;
  readonly headId: string;
  readonly members: readonly string[];
  /** Members who are away from every meeting. */
  readonly away: readonly string[];
  readonly recorder: string;
  readonly recorderId: string;
  readonly reviewer: string;
  readonly reviewHead: string;
  readonly adviser: string;
  readonly archivist: string;
}

/** Who files a paper, what it says, and when it was made where it comes late. */
interface Filing {
  readonly by?: string;
  readonly text?: string;
  readonly late?: { readonly madeOn: string; readonly supplementReason: string };
}

/** What all matters of a demonstration share. */
export interface Scene {
  readonly client: DemoClient;
  readonly time: SimulatedTime;
  readonly journal: Journal;
}

/** One case on its way, a decision or a meeting: knows its revision and who acts for it. */
export class Matter {
  id = '';
  number = '';
  private collection: 'decisions' | 'meetings' = 'decisions';
  private revision = 0;
  /** What goes with the next command beside its payload. */
  private beside: object = {};

  constructor(
    private readonly scene: Scene,
    readonly cast: Cast,
    readonly title: string,
  ) {}

  /** Where the case is read. */
  get path(): string {
    return `/v1/${this.collection}/${this.id}`;
  }

  get client(): DemoClient {
    return this.scene.client;
  }

  get time(): SimulatedTime {
    return this.scene.time;
  }

  get journal(): Journal {
    return this.scene.journal;
  }

  /** Another matter of the same demonstration, by the same people. */
  sibling(title: string): Matter {
    return new Matter(this.scene, this.cast, title);
  }

  /** A meeting of the organ, driven by the same people. */
  meeting(title: string): Matter {
    const meeting = new Matter(this.scene, this.cast, title);
    meeting.collection = 'meetings';
    return meeting;
  }

  /** What the case remembers. */
  async facts<F>(): Promise<F> {
    const answer = await this.client.get(this.cast.office, this.path);
    return answer.body['facts'] as F;
  }

  /** Takes over a decision that the system opened. */
  async adopt(id: string): Promise<void> {
    this.id = id;
    const answer = await this.client.get(this.cast.office, this.path);
    this.revision = answer.revision ?? 0;
    this.number = String(answer.body['number']);
  }

  /** Opens the case. */
  async open(account: string, payload: object): Promise<void> {
    const answer = await this.client.post(account, `/v1/${this.collection}`, {
      organId: this.cast.organId,
      payload: withPlainAnswers(openingOf(this.collection), payload as JsonObject),
    });
    if (answer.status !== 201) {
      throw new TypeError(`${this.title} cannot be opened: ${JSON.stringify(answer.body)}`);
    }
    await this.adopt(String(answer.body['caseId']));
    this.journal.say(`${this.number} ${this.title}`);
  }

  /** Reasons that go with the next command, for warnings that are passed over. */
  because(reasons: Readonly<Record<string, string>>): this {
    this.beside = { ...this.beside, reasons };
    return this;
  }

  /** Why the next fact is entered late. */
  late(lateBecause: string): this {
    this.beside = { ...this.beside, lateBecause };
    return this;
  }

  /** Gives a command under the revision that stands now, and says what came of it. */
  async give(account: string, command: string, payload: object): Promise<Answer> {
    const { beside } = this;
    this.beside = {};
    for (let tries = 0; ; tries += 1) {
      await this.adopt(this.id);
      const answer = await this.send(account, command, { payload, ...beside });
      if (answer.status !== 412 || tries === CONFLICT_TRIES) {
        return answer;
      }
    }
  }

  /** Gives a command and expects that it is recorded. */
  async act(account: string, command: string, payload: object): Promise<Answer> {
    const { beside } = this;
    this.beside = {};
    for (let tries = 0; tries < CONFLICT_TRIES; tries += 1) {
      const answer = await this.send(account, command, { payload, ...beside });
      if (answer.status === 200) {
        return answer;
      }
      if (answer.status !== 412) {
        throw new TypeError(
          `${this.title}: ${command} by ${account}: ${JSON.stringify(answer.body, null, 1)}`,
        );
      }
      // A deadline or the worker was faster: read the decision again, as a clerk would.
      await this.adopt(this.id);
    }
    throw new TypeError(`${this.title}: ${command} finds the decision changing all the time.`);
  }

  /** Records an unlawful fact and expects that a defect names the requirement. */
  async actWithDefect(
    fact: string,
    requirement: string,
    give: () => Promise<Answer>,
  ): Promise<readonly string[]> {
    const answer = await give();
    const raised = (answer.body['defectsRaised'] as readonly string[]).filter((id) =>
      id.startsWith(`${requirement}-`),
    );
    if (raised.length === 0) {
      throw new TypeError(
        `${this.title}: "${fact}" raised no defect ${requirement}: ${JSON.stringify(answer.body)}`,
      );
    }
    const defects = await this.client.get(this.cast.office, `${this.path}/defects`);
    for (const id of raised) {
      const found = (defects.body['items'] as readonly { id: string; article: string }[]).find(
        (one) => one.id === id,
      );
      this.journal.defects.push({ fact, id, article: found?.article ?? '' });
      this.journal.say(`瑕疵 ${this.number} ${fact} → ${found?.article ?? ''}`);
    }
    return raised;
  }

  /** Tries an unlawful act and expects that it is refused for these requirements (or by this code). */
  attempt(attempt: string, expected: string) {
    return {
      by: (account: string, command: string, payload: object) =>
        this.expectRefusal({ attempt, expected }, account, { command, payload }),
    };
  }

  private async expectRefusal(
    { attempt, expected }: { readonly attempt: string; readonly expected: string },
    account: string,
    { command, payload }: { readonly command: string; readonly payload: object },
  ): Promise<void> {
    await this.adopt(this.id);
    const answer = await this.send(account, command, { payload });
    const code = textOf(answer, 'type').split('/').at(-1) ?? '';
    const unmet = (answer.body['unmet'] as readonly UnmetInRefusal[] | undefined) ?? [];
    if (answer.status < 400 || (code !== expected && !unmet.some((one) => one.id === expected))) {
      throw new TypeError(
        `${this.title}: "${attempt}" was not refused by ${expected}: ${JSON.stringify(answer.body, null, 1)}`,
      );
    }
    const seen =
      unmet.length > 0
        ? unmet.map(({ id, article, remedy }) => ({ id, article, remedy: remedy.zh }))
        : [{ id: code, article: textOf(answer, 'article'), remedy: '' }];
    const { path, revision } = this;
    this.journal.refused.push({ attempt, path, command, revision, code, unmet: seen });
    this.journal.say(
      `拒绝 ${this.number} ${attempt} → ${seen.map((one) => one.article).join('、') || code}`,
    );
  }

  /** Files a document and gives its id. */
  async file(kind: string, title: string, from: Filing = {}): Promise<string> {
    const account = from.by ?? this.cast.sponsor;
    const query = new URLSearchParams({ kind, title, fileName: `${title}.txt`, ...from.late });
    const body = `${title}\n${this.title}\n${from.text ?? ''}\n`;
    for (let tries = 0; tries < CONFLICT_TRIES; tries += 1) {
      const answer = await this.client.upload(
        {
          account,
          path: `${this.path}/documents?${query.toString()}`,
          headers: this.match(),
        },
        body,
      );
      if (answer.status === 201) {
        this.revision = answer.revision ?? this.revision;
        return String(answer.body['documentId']);
      }
      if (answer.status !== 412) {
        throw new TypeError(
          `${this.title}: ${kind} cannot be filed: ${JSON.stringify(answer.body)}`,
        );
      }
      await this.adopt(this.id);
    }
    throw new TypeError(`${this.title}: ${kind} finds the decision changing all the time.`);
  }

  private async send(
    account: string,
    command: string,
    { payload, ...beside }: { readonly payload: object },
  ): Promise<Answer> {
    const stage = STAGES.get(command);
    if (stage === undefined) {
      throw new TypeError(`There is no command ${command}.`);
    }
    const answer = await this.client.command(
      {
        account,
        path: `${this.path}/${stage}/${command}`,
        headers: this.match(),
      },
      { ...beside, payload: withPlainAnswers(command, payload as JsonObject) },
    );
    this.revision = answer.status === 200 ? (answer.revision ?? this.revision) : this.revision;
    return answer;
  }

  private match(): Readonly<Record<string, string>> {
    return { 'if-match': `"${String(this.revision)}"` };
  }
}

function textOf(answer: Answer, name: string): string {
  const value = answer.body[name];
  return typeof value === 'string' ? value : '';
}

const STAGES = new Map<string, string>();

/** Learns from the server under which stage each command has its address. */
export async function learnCommands(client: DemoClient): Promise<void> {
  const answer = await client.get(null, '/v1/procedures');
  const procedures = answer.body['items'] as readonly {
    commands: Readonly<Record<string, { stage: string }>>;
  }[];
  for (const procedure of procedures) {
    for (const [type, { stage }] of Object.entries(procedure.commands)) {
      STAGES.set(type, stage);
    }
  }
}
