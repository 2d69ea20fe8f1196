import { describe, expect, it } from '@jest/globals';
import type { AnyRequirement, Answer, Given, Profile, Words } from '#libs/procedure';

import type { Expert, ExpertFacts } from './facts.js';
import { initialFacts, type Facts } from '../facts.js';
import { expertsFolds } from './folds.js';
import { expertsRequirements } from './duties.js';

const given = (profile: Profile = {}): Given => ({
  organId: 'city',
  actor: { personId: 'zhang', mandates: [] },
  revision: 1,
  occurredAt: '2026-03-02T01:00:00.000Z',
  occurredOn: '2026-03-02',
  recordedAt: '2026-03-02T01:00:00.000Z',
  recordedOn: '2026-03-02',
  units: [],
  people: [],
  profile,
  calendar: {},
});

interface Asked {
  readonly experts?: Partial<ExpertFacts>;
  readonly payload?: object;
  readonly type?: string;
  readonly profile?: Profile;
}

const found = (id: string): AnyRequirement<Facts> =>
  (expertsRequirements as readonly AnyRequirement<Facts>[]).find((one) => one.id === id)!;

function ask(id: string, asked: Asked): Answer {
  const facts = { ...initialFacts, experts: { ...initialFacts.experts, ...asked.experts } };
  const view = {
    facts,
    type: asked.type ?? 'experts.appointed',
    payload: asked.payload ?? {},
    given: given(asked.profile),
    unsettled: [],
  };
  return found(id).applies(view) ? found(id).answer(view) : { kind: 'notApplicable' };
}

const missing = (answer: Answer): Words =>
  answer.kind === 'unmet' ? answer.missing : { zh: '', en: '' };

const expert = (key: string, change: Partial<Expert> = {}): Expert => ({
  key,
  name: `专家${key}`,
  institution: `研究院${key}`,
  interest: null,
  opinion: null,
  disqualifiedBecause: null,
  ...change,
});

const opinion = (form: 'written' | 'oral', signed: boolean) =>
  ({ form, signed, stance: 'oppose', documentId: 'd1' }) as const;

const minimum = (value: number, verified: boolean): Profile => ({
  'expert.min': { value, verified, layer: 'city', article: '', source: '' },
});

describe('G13: going without experts', () => {
  it('is refused while nobody has determined whether the matter is technical', () => {
    expect(missing(ask('G13', {})).zh).toContain('尚未认定');
  });

  it('is refused for a technical matter and names the day of the determination', () => {
    const technical = { answer: true, reason: '桥梁工程', on: '2026-02-01' };
    expect(missing(ask('G13', { experts: { technical } })).zh).toContain('2026-02-01');
  });

  it('is possible for a matter determined not to be technical', () => {
    const technical = { answer: false, reason: '价格调整', on: '2026-02-01' };
    expect(ask('G13', { experts: { technical } }).kind).toBe('met');
  });
});

describe('G10: interest', () => {
  const chosen = (interest?: string) => ({ experts: [{ key: 'a', name: '王某', interest }] });

  it('asks for the panel before it is known', () => {
    expect(ask('G10', {})).toEqual({ kind: 'needs', fields: ['experts'] });
  });

  it('bars an expert with a declared direct interest by name', () => {
    expect(missing(ask('G10', { payload: chosen('持有项目公司股份') })).zh).toContain('王某');
  });

  it('bars the ties that are declared by kind, and names them', () => {
    const ties = [{ kind: 'kin', detail: '配偶任职于项目公司' }];
    const payload = { experts: [{ key: 'a', name: '王某', ties }] };
    expect(missing(ask('G10', { payload })).zh).toContain('近亲属');
    expect(ask('G10', { payload: { experts: [{ key: 'a', name: '王某', ties: [] }] } }).kind).toBe(
      'met',
    );
  });

  it('takes no declaration and a blank one for no interest', () => {
    expect(ask('G10', { payload: chosen() }).kind).toBe('met');
    expect(ask('G10', { payload: chosen(' ') }).kind).toBe('met');
  });

  it('found after the conclusion is a defect when the opinion counted', () => {
    const counted = expert('a', { opinion: opinion('written', true) });
    const unsigned = expert('a', { opinion: opinion('written', false) });
    const payload = { key: 'a' };
    const kindOf = (one: Expert, asked: object = payload, reportDocument: string | null = 'r') =>
      ask('G10-late', { experts: { experts: [one], reportDocument }, payload: asked }).kind;
    expect(kindOf(counted)).toBe('unmet');
    expect(kindOf(unsigned)).toBe('met');
    expect(kindOf(counted, {})).toBe('needs');
    expect(kindOf(counted, payload, null)).toBe('notApplicable');
  });
});

describe('the panel', () => {
  it('works in one of the three forms', () => {
    expect(ask('A20-form', {}).kind).toBe('needs');
    expect(ask('A20-form', { payload: { form: 'commissioned' } }).kind).toBe('met');
    expect(ask('A20-form', { payload: { form: 'telephone' } }).kind).toBe('unmet');
  });

  it('lists each expert once, also when experts are added', () => {
    const payload = { experts: [{ key: 'a', name: '甲' }] };
    const experts = { experts: [expert('a')] };
    expect(ask('A20-distinct', { experts, payload, type: 'experts.added' }).kind).toBe('unmet');
    expect(ask('A20-distinct', { experts, payload }).kind).toBe('met');
    const twice = { experts: [...payload.experts, ...payload.experts] };
    expect(missing(ask('A20-distinct', { payload: twice })).zh).toContain('a');
    expect(ask('A20-distinct', {}).kind).toBe('needs');
  });

  it('is counted against the minimum that its rule rests on', () => {
    const payload = { experts: [expert('a'), expert('b')] };
    expect(found('G11').restsOn).toBe('expert.min');
    expect(ask('G11', { payload, profile: minimum(2, true) }).kind).toBe('met');
    expect(missing(ask('G11', { payload, profile: minimum(3, true) })).zh).toContain('2');
    expect(ask('G11', { profile: minimum(3, true) }).kind).toBe('needs');
  });

  it('falls below the minimum when an opinion is voided', () => {
    const sound = expert('a', { opinion: opinion('written', true) });
    const voided = {
      ...expert('b'),
      opinion: opinion('written', true),
      disqualifiedBecause: '持股',
    };
    const profile = minimum(2, true);
    const both = [sound, { ...voided, disqualifiedBecause: null }];
    expect(ask('G11-recount', { experts: { experts: both }, profile }).kind).toBe('met');
    expect(ask('G11-recount', { experts: { experts: [sound, voided] }, profile }).kind).toBe(
      'unmet',
    );
  });

  it('is odd in number where a rule says so, counting who is on it already', () => {
    const profile: Profile = {
      'expert.odd': { value: true, verified: true, layer: 'city', article: '', source: '' },
    };
    const kindOf = (payload: object, type: string) =>
      ask('G11-odd', { experts: { experts: [expert('a')] }, payload, type, profile }).kind;
    expect(kindOf({ experts: [expert('b'), expert('c')] }, 'experts.added')).toBe('met');
    expect(kindOf({ experts: [expert('b'), expert('c')] }, 'experts.appointed')).toBe('unmet');
  });

  it('has no more from the department in charge than the share of the rule', () => {
    const profile: Profile = {
      'expert.maxFromIndustryDept': {
        value: '1/3',
        verified: true,
        layer: 'city',
        article: '',
        source: '',
      },
    };
    const own = expert('a', { fromIndustryDept: true });
    const kindOf = (...experts: Expert[]) =>
      ask('G11-share', { payload: { experts }, profile }).kind;
    expect(kindOf(own, expert('b'), expert('c'))).toBe('met');
    expect(kindOf(own, expert('b'))).toBe('unmet');
  });

  it('only warns of what local rules ask', () => {
    const levels = expertsRequirements.filter((one) => one.id.startsWith('G11'));
    expect([...new Set(levels.map((one) => one.level))]).toEqual(['warn']);
    expect(levels.every((one) => one.restsOn?.startsWith('expert.'))).toBe(true);
  });
});

describe('opinions', () => {
  const kindOf = (experts: readonly Expert[], id = 'G12') => ask(id, { experts: { experts } }).kind;

  it('count when written and signed, or oral by the minutes', () => {
    expect(kindOf([expert('a', { opinion: opinion('written', true) })])).toBe('met');
    expect(kindOf([expert('a', { opinion: opinion('oral', false) })])).toBe('met');
  });

  it('of an institution count under its seal', () => {
    const sealed = { ...opinion('written', false), sealed: true };
    expect(kindOf([expert('a', { kind: 'institution', opinion: sealed })])).toBe('met');
    expect(kindOf([expert('a', { kind: 'institution', opinion: opinion('written', true) })])).toBe(
      'unmet',
    );
  });

  it('do not count unsigned, and the refusal names whose', () => {
    const answer = ask('G12', {
      experts: { experts: [expert('a', { opinion: opinion('written', false) })] },
    });
    expect(missing(answer).zh).toContain('专家a');
  });

  it('do not count from a disqualified expert', () => {
    const voided = expert('a', {
      opinion: opinion('written', true),
      disqualifiedBecause: '亲属关系',
    });
    expect(kindOf([voided])).toBe('unmet');
    expect(kindOf([])).toBe('unmet');
  });

  it('are owed by everyone who was chosen and is not disqualified', () => {
    const heard = expert('a', { opinion: opinion('written', true) });
    expect(kindOf([heard, expert('b')], 'A19-opined')).toBe('unmet');
    expect(kindOf([heard, expert('b', { disqualifiedBecause: '持股' })], 'A19-opined')).toBe('met');
  });

  it('come from a chosen expert who is not disqualified', () => {
    const experts = { experts: [expert('a'), expert('b', { disqualifiedBecause: '持股' })] };
    expect(ask('A19-known', { experts, payload: { key: 'a' } }).kind).toBe('met');
    expect(missing(ask('A19-known', { experts, payload: { key: 'b' } })).zh).toContain('取消资格');
    expect(missing(ask('A19-known', { experts, payload: { key: 'c' } })).zh).toContain('c');
    expect(ask('A19-known', { experts }).kind).toBe('needs');
  });
});

describe('the record', () => {
  it('pins the conclusion to the draft and a new round keeps who argued before', () => {
    const drafted = { ...initialFacts, drafting: { ...initialFacts.drafting, version: 3 } };
    const facts = { ...drafted, experts: { ...drafted.experts, experts: [expert('a')] } };
    const payload = { reportDocument: 'r', adoptionDocument: 'd' };
    const done = expertsFolds['experts.concluded'](facts, { payload, given: given() });
    expect(done.experts.draftVersion).toBe(3);
    const again = expertsFolds['experts.reopened'](done, {
      payload: { reason: '草案修改' },
      given: given(),
    });
    expect(again.experts).toMatchObject({
      draftVersion: null,
      experts: [],
      earlierInstitutions: ['研究院a'],
    });
  });
});
