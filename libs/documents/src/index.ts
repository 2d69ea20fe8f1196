export {
  documentIdOf,
  fileDocument,
  readContent,
  storeContent,
  type Upload,
} from './file-document.js';
