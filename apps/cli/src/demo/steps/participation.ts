import type { Matter } from '../matter.js';

/** Why no group is heard on its own. */
export const NO_GROUP = '惠及全体市民，不涉及特定群体利益';

/** Open comment for the full period, opinions answered one by one. */
export async function openComment(
  matter: Matter,
  options: {
    readonly days?: number;
    readonly shortenedBecause?: string;
    readonly methods?: readonly string[];
  } = {},
): Promise<void> {
  const { cast, time } = matter;
  const days = options.days ?? 30;
  await matter.act(cast.sponsor, 'participation.planned', {
    methods: ['openComment', ...(options.methods ?? [])],
    specificGroupReason: NO_GROUP,
  });
  await publishComment(matter, days, options.shortenedBecause);
  await time.pass(days + 1);
  await closeComment(matter, '公众一');
}

/** Publishes the notice with its period. */
export async function publishComment(
  matter: Matter,
  days: number,
  shortenedBecause?: string,
): Promise<void> {
  const { cast, time } = matter;
  await matter.act(
    cast.sponsor,
    'openComment.published',
    await commentNotice(matter, time.dayIn(days), shortenedBecause),
  );
}

/** The present texts of the alternatives: what is published is the draft. */
async function presentDrafts(matter: Matter) {
  const answer = await matter.client.get(matter.cast.office, `/v1/decisions/${matter.id}`);
  const { drafting } = answer.body['facts'] as {
    drafting: { alternatives: readonly { documentId: string }[] };
  };
  const [draftDocument, ...otherDrafts] = drafting.alternatives.map((one) => one.documentId);
  return { draftDocument, ...(otherDrafts.length === 0 ? {} : { otherDrafts }) };
}

/** What a notice of open comment carries. */
export async function commentNotice(matter: Matter, endsOn: string, shortenedBecause?: string) {
  return {
    notice: await matter.file('commentNotice', '公开征求意见公告'),
    ...(await presentDrafts(matter)),
    endsOn,
    channels: '市政府门户网站、政务新媒体、市日报',
    how: '信函、电子邮件、网上填报，联系人见公告',
    ...(shortenedBecause === undefined ? {} : { shortenedBecause }),
  };
}

/** The longest time off is the Spring Festival's. */
const LONGEST_DAYS_OFF = 10;

/** A period whose last day is not worked stays open until the next day that is. */
export async function closeWhenOver(matter: Matter, commentsReceived: number): Promise<void> {
  const closing = ['openComment.closed', { commentsReceived }] as const;
  for (let waited = 0; waited < LONGEST_DAYS_OFF; waited += 1) {
    const answer = await matter.give(matter.cast.sponsor, ...closing);
    if (answer.status === 200) {
      return;
    }
    await matter.time.pass(1);
  }
  await matter.act(matter.cast.sponsor, ...closing);
}

/** Closes the comment period and registers and answers what came in. */
export async function closeComment(matter: Matter, prefix: string): Promise<void> {
  const { cast, time } = matter;
  // What came in during the period is registered when it is over.
  const on = time.dayIn(-2);
  await closeWhenOver(matter, 42);
  await matter.act(cast.sponsor, 'opinions.registered', {
    opinions: [
      merged({ key: `${prefix}-1`, source: 'openComment', summary: '建议延长过渡期', on }, 31),
      merged({ key: `${prefix}-2`, source: 'openComment', summary: '建议取消全部限制', on }, 11),
    ],
  });
  await matter.act(cast.sponsor, 'opinions.disposed', {
    opinions: [
      { key: `${prefix}-1`, disposition: 'adopted' },
      { key: `${prefix}-2`, disposition: 'rejected', reason: '与上位法规定不一致' },
    ],
  });
}

/** Ends public participation with the table of opinions and their adoption. */
export async function concludeParticipation(matter: Matter): Promise<void> {
  const adoptionDocument = await matter.file('opinionSummary', '公众意见汇总及采纳情况');
  await matter.act(matter.cast.sponsor, 'participation.concluded', { adoptionDocument });
}

/** A symposium in place of open comment, for matters whose rule leaves the method open. */
export async function symposium(matter: Matter): Promise<void> {
  const { cast, time } = matter;
  const methods = ['symposium'];
  await matter.act(cast.sponsor, 'participation.planned', {
    methods,
    specificGroupReason: NO_GROUP,
  });
  await time.pass(3);
  await matter.act(cast.sponsor, 'method.recorded', {
    method: 'symposium',
    on: time.today(),
    place: '市政府第三会议室',
    participants: 24,
    opinionsStated: 9,
    summary: '企业、行业协会和群众代表发表意见',
    document: await matter.file('commentExtract', '座谈会记录'),
  });
  await matter.act(cast.sponsor, 'opinions.registered', {
    opinions: [
      merged({ key: '座谈-1', source: 'symposium', summary: '建议分步实施', on: time.today() }, 9),
    ],
  });
  await matter.act(cast.sponsor, 'opinions.disposed', {
    opinions: [{ key: '座谈-1', disposition: 'adopted' }],
  });
  await concludeParticipation(matter);
}

interface Said {
  readonly key: string;
  readonly source: string;
  readonly summary: string;
  readonly on: string;
}

/** Several pieces that say the same thing, each by its number. */
export const merged = ({ on, key, ...said }: Said, pieces: number) => ({
  key,
  ...said,
  receivedOn: on,
  voices: pieces,
  originals: Array.from({ length: pieces }, (_, index) => `${key}-${String(index + 1)}`),
});

/** Shows what changed in the draft since it was put to comment, against its cause. */
export async function showChanges(matter: Matter, cause: string, what: string): Promise<void> {
  const answer = await matter.client.get(matter.cast.office, `/v1/decisions/${matter.id}`);
  const { drafting, participation } = answer.body['facts'] as {
    drafting: { alternatives: readonly { key: string; documentId: string; hash: string }[] };
    participation: { openComment: { draftDocument: string; draftHash: string } };
  };
  const { draftDocument: commented, draftHash } = participation.openComment;
  for (const { key: alternative, documentId: compared, hash } of drafting.alternatives) {
    if (hash !== draftHash) {
      const changes = [{ what, cause }];
      await matter.act(matter.cast.sponsor, 'changes.stated', {
        ...{ alternative, commented, compared, changes },
      });
    }
  }
}
