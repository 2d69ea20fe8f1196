/** Lists that the office joins up with what the units submit (art. 3¶3). */
export const SOURCES = {
  workReport: { zh: '政府工作报告', en: 'Government work report' },
  majorMatters: { zh: '“三重一大”事项', en: 'Major matters of the organ' },
  projects: { zh: '重大项目清单', en: 'Lists of major projects' },
  deputies: { zh: '人大代表建议、政协委员提案', en: 'Proposals of deputies and members' },
  public: { zh: '群众来信来访和网上建议', en: 'Letters and suggestions of the public' },
} as const;

/** The year, and the units asked to submit items for it. */
export interface SolicitationFacts {
  readonly year: number;
  readonly openedBy: string;
  readonly solicitation: {
    readonly issuedOn: string | null;
    readonly dueOn: string | null;
    readonly units: readonly string[];
    /** Units that have said that they have nothing to submit. */
    readonly none: readonly string[];
  };
}

/** Before the catalogue of a year is opened. */
export const initialSolicitation: SolicitationFacts = {
  year: 0,
  openedBy: '',
  solicitation: { issuedOn: null, dueOn: null, units: [], none: [] },
};
