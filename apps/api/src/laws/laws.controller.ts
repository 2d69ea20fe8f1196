import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ProblemError } from '#libs/problems';
import { articleOf, laws, type Law } from '#workflows/laws';

import { EngineHolder } from '../engine-holder.js';
import { Public } from '../http/caller.js';
import { dutiesByArticle, type CitingDuty } from './citing-duties.js';

/** The laws that procedures cite, article by article, with the duties that rest on each. */
@ApiTags('laws 法规')
@Public()
@Controller('v1/laws')
export class LawsController {
  /** A version never changes while the process runs. */
  private duties: ReturnType<typeof dutiesByArticle> | undefined;

  constructor(private readonly holder: EngineHolder) {}

  @Get()
  list() {
    return {
      items: laws.map((law) => ({
        ...summaryOf(law),
        articles: law.articles.map(({ number }) => number),
      })),
    };
  }

  @Get(':law')
  show(@Param('law') id: string) {
    const law = lawOf(id);
    return {
      ...summaryOf(law),
      articles: law.articles.map(({ number, paragraphs }) => ({
        number,
        paragraphs,
        requirements: this.citing(law, number).map(({ procedure, id }) => ({ procedure, id })),
      })),
    };
  }

  @Get(':law/articles/:article')
  article(@Param('law') id: string, @Param('article') number: string) {
    const law = lawOf(id);
    const found = /^[1-9]\d{0,3}$/.test(number) ? articleOf(law, Number(number)) : undefined;
    if (found === undefined) {
      throw new ProblemError('article-not-found', {
        zh: `没有收录${law.title}第${number}条，已收录的条文见 GET /v1/laws/${law.id}`,
        en: `This article is not in the collection. Look it up in GET /v1/laws/${law.id}.`,
      });
    }
    return {
      law: summaryOf(law),
      number: found.number,
      paragraphs: found.paragraphs,
      requirements: this.citing(law, found.number),
    };
  }

  private citing(law: Law, article: number): readonly CitingDuty[] {
    this.duties ??= dutiesByArticle([...this.holder.engine.current.values()]);
    return this.duties.get(law.id)?.get(article) ?? [];
  }
}

/** @throws ProblemError `law-not-found`. */
function lawOf(id: string): Law {
  const law = laws.find((one) => one.id === id);
  if (law === undefined) {
    throw new ProblemError('law-not-found', {
      zh: `没有收录编号为“${id}”的法规，已收录的法规见 GET /v1/laws`,
      en: `There is no law "${id}". Look it up in GET /v1/laws.`,
    });
  }
  return law;
}

function summaryOf({ articles, whole, cited: _cited, ...law }: Law) {
  return { ...law, collected: articles.length === 0 ? 'none' : whole ? 'whole' : 'cited' };
}
