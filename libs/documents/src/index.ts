export {
  contentUnder,
  documentIdOf,
  fileDocument,
  storeContent,
  type StoredContent,
  type Upload,
} from './file-document.js';
