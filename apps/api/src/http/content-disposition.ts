/** What `encodeURIComponent` leaves alone and RFC 8187 does not: a quote there ends the language tag. */
const NOT_ATTR_CHARS = /['()*]/g;
/** What an old client can be given between quotation marks. */
const NOT_PLAIN = /[^\w .()[\]-]/g;

/**
 * Says under which name a file is kept (RFC 6266): the name whole as RFC 8187 writes it, and before it
 * one of plain letters for clients that know only those.
 */
export function contentDisposition(way: 'attachment' | 'inline', fileName: string): string {
  const name = fileName.toWellFormed();
  const encoded = encodeURIComponent(name).replace(
    NOT_ATTR_CHARS,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${way}; filename="${name.replace(NOT_PLAIN, '_')}"; filename*=UTF-8''${encoded}`;
}
