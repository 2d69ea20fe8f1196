const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** The articles named after 政府信息公开条例, up to the next law. */
const AFTER_REGULATION = /信息公开条例》?([^;；。《]*)/gu;
const SIXTEEN = /(?:^|[第、,至和及与])(?:16|十六)(?=条|[、,至和及与]|$)/u;
/** From an article before the sixteenth to one from it on. */
const ACROSS =
  /第(?:1[0-5]|十[一二三四五]?)条?[至到—~-]第?(?:1[6-9]|[2-5]\d|十[六七八九]|[二三四五]十)/u;
const PROCESS = /过程稿|过程性信息|内部事务信息|讨论记录|磋商信函|请示报告/u;

/** Whether the words rest on 政府信息公开条例第16条, which never keeps a draft from the public. */
export function namesProcessGround(text: string): boolean {
  const words = plain(text);
  const named = [...words.matchAll(AFTER_REGULATION)].some(
    ([, articles = '']) => SIXTEEN.test(articles) || ACROSS.test(articles),
  );
  return named || PROCESS.test(words);
}

const LAW =
  /([\p{Script=Han}]{2,}(?:法|条例))》?(?:\([^)]*\))?第[\d一二三四五六七八九十百零〇]+条/gu;
const OWN = /信息公开条例$|重大行政决策程序暂行条例$/u;

/** Whether a law or an administrative regulation is named with its article, other than those two. */
export const namesAnotherLaw = (text: string): boolean =>
  [...plain(text).matchAll(LAW)].some(([, name = '']) => !OWN.test(name));
