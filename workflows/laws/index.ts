export { citationBreaches, textsOfLayer, textsOfProcedure, type CitedText } from './cited-texts.js';
export { laws } from './collection.js';
export { articleOf, type Law, type LawArticle } from './law.js';
export { citationsOf, quoted, resolve, wordsOf, type Citation } from './resolve.js';
