export {
  contentUnder,
  documentIdOf,
  fileDocument,
  storeContent,
  type Upload,
} from './file-document.js';
