import { compile, type HtmlToTextOptions } from 'html-to-text'

/** Quotations keep the `>` that plain text would have, so that one set of rules takes them away. */
const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: 4_000_000, maxDepth: 200 },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'title', format: 'skip' },
    { selector: 'blockquote', options: { trimEmptyLines: true } },
    { selector: 'div.gmail_signature', format: 'skip' },
    { selector: 'div.moz-signature', format: 'skip' },
    { selector: 'pre.moz-signature', format: 'skip' },
    { selector: 'div#Signature', format: 'skip' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', options: { uppercaseHeaderCells: false } },
  ],
}

const convert = compile(options)

/** The text a person would read in an HTML mail, quotations marked with `> `. Never throws. */
export const htmlToText = (html: string): string => {
  try {
    return convert(html)
  } catch {
    return html.replace(/<[^<>]{0,2000}>/g, ' ')
  }
}
