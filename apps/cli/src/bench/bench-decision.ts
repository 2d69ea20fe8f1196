import type { DemoClient } from '../demo/client.js';

/** A decision of the municipal government that a measurement works on, brought to its forming. */
export class BenchDecision {
  revision = 1;

  private constructor(
    private readonly client: DemoClient,
    readonly id: string,
  ) {}

  /** Files a proposal and lets it be started. */
  static async open(client: DemoClient, number: number): Promise<BenchDecision> {
    const opened = await client.post('ecology', '/v1/decisions', {
      organId: 'baoding',
      payload: {
        title: `测量用事项${String(number)}`,
        matterClass: 'two',
        channel: 'leader',
        unitId: 'baoding.ecology',
        offListReason: '测量',
        secret: false,
      },
    });
    const decision = new BenchDecision(client, String(opened.body['caseId']));
    await decision.give('ecology', 'proposal.studied', { conclusion: '建议启动' });
    await decision.give('mayor', 'start.approved', {
      mode: 'signature',
      on: new Date().toISOString().slice(0, 10),
      reference: '测量',
      leadUnit: 'baoding.ecology',
      coUnits: [],
      catalogueAdjustment: '测量',
      congress: 'none',
      superiorApproval: false,
      noneOwedReason: '不属于依法须由人大讨论决定、报告或者报上级批准的事项',
    });
    return decision;
  }

  /** Gives a command of the stage of initiation. */
  async give(account: string, command: string, payload: object): Promise<void> {
    const path = `/v1/decisions/${this.id}/initiation/${command}`;
    const answer = await this.client.command({ account, path, headers: this.match }, { payload });
    if (answer.status !== 200) {
      throw new TypeError(`The bench cannot be set up: ${JSON.stringify(answer.body)}`);
    }
    this.revision += 1;
  }

  /** Files a document; the id of it. */
  async file(kind: string, title: string): Promise<string> {
    const path = `/v1/decisions/${this.id}/documents?kind=${kind}&title=${encodeURIComponent(title)}`;
    const filed = await this.client.upload(
      { account: 'ecology', path, headers: this.match },
      title,
    );
    this.revision += 1;
    return String(filed.body['documentId']);
  }

  private get match() {
    return { 'if-match': `"${String(this.revision)}"` };
  }
}
