/** Names by user or channel id. */
export type Names = ReadonlyMap<string, string>

const MARKUP = /<([@#!]?)([^<>|\n]{1,2000})(?:\|([^<>\n]{0,2000}))?>/g

/** Slack's markup to the text its reader saw: `<@U1>` to a name, `<url|label>` to the label and the address. */
export const slackToText = (text: string, names: Names): string =>
  text
    .replace(MARKUP, (whole, sign: string, target: string, label?: string) =>
      readable(whole, sign, target, label, names),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const readable = (
  whole: string,
  sign: string,
  target: string,
  label: string | undefined,
  names: Names,
): string => {
  if (sign === '@') return `@${names.get(target) ?? (label || target)}`
  if (sign === '#') return `#${label || (names.get(target) ?? target)}`
  if (sign === '!') return specialOf(target, label)
  if (!/^(?:https?|mailto|tel|ftp|slack):/i.test(target)) return whole
  if (!label) return target.replace(/^mailto:/i, '')
  return label === target || target === `mailto:${label}` || target.endsWith(`://${label}`)
    ? target
    : `${label} (${target})`
}

/** `<!here>`, `<!date^1762|Monday>`, `<!subteam^S1|@designers>`. */
const specialOf = (target: string, label: string | undefined): string =>
  label ? label : `@${target.split('^')[0] ?? target}`

/** The ids of the users a text mentions. */
export const mentionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/<@([A-Z0-9]{2,30})(?:\|[^<>]{0,200})?>/g)].map((match) => match[1] ?? '')
