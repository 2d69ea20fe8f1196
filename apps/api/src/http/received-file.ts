import { ProblemError } from '#libs/problems';

import { formParts } from './multipart.js';

/** A file as it came in, out of its envelope where it had one. */
export interface ReceivedFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** What the browser says that the file is called; a body without an envelope has no name. */
  readonly fileName?: string;
  /** The other fields of the form that it came in. */
  readonly fields: Readonly<Record<string, string>>;
}

const OCTETS = 'application/octet-stream';
const FORM = 'multipart/form-data';
/** The first bytes of a form that does not say that it is one. */
const UNNAMED_ENVELOPE = /^(?:\r\n)?--[^\r\n]{1,200}\r\ncontent-disposition:\s*form-data/i;
const LOOKED_AT_BYTES = 1024;

/**
 * Reads the file out of a body: a form of one file is opened, anything else is the file itself.
 *
 * @throws ProblemError `request-invalid` where there is no file, or more than one;
 * `media-type-unsupported` for an envelope that cannot be opened: it is never taken for its content.
 */
export function receivedFile(body: unknown, contentType = OCTETS): ReceivedFile {
  if (!Buffer.isBuffer(body) || body.byteLength === 0) {
    throw empty();
  }
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaType === FORM) {
    return fromForm(body, contentType);
  }
  const beginning = body.subarray(0, LOOKED_AT_BYTES).toString('latin1');
  if (mediaType.startsWith('multipart/') || UNNAMED_ENVELOPE.test(beginning)) {
    throw unopened();
  }
  return { bytes: body, mediaType: contentType, fields: {} };
}

function fromForm(body: Buffer, contentType: string): ReceivedFile {
  const parts = formParts(body, contentType);
  if (parts === undefined) {
    throw unopened();
  }
  const files = parts.filter(({ fileName }) => fileName !== undefined);
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new ProblemError('request-invalid', {
      zh: `表单含有${String(files.length)}个文件，应当只含一个文件`,
      en: `The form has ${String(files.length)} files; send one.`,
    });
  }
  if (file.bytes.byteLength === 0) {
    throw empty();
  }
  const { bytes, fileName = '', mediaType = OCTETS } = file;
  const texts = parts.filter((part) => part.fileName === undefined);
  return {
    ...{ bytes, mediaType },
    ...(fileName === '' ? {} : { fileName }),
    fields: Object.fromEntries(texts.map((text) => [text.name, text.bytes.toString('utf8')])),
  };
}

function empty(): ProblemError {
  return new ProblemError('request-invalid', {
    zh: '文件为空，请发送有内容的文件',
    en: 'The body is the file; it is empty. Send a file with content.',
  });
}

function unopened(): ProblemError {
  return new ProblemError('media-type-unsupported', {
    zh: '请以文件本身的媒体类型直接发送，或者以只含一个文件的 multipart/form-data 表单发送',
    en: 'Send the file itself under its own media type, or as the one file of a multipart/form-data form.',
  });
}
