/** Chat spellings and bare contractions, written out so that the rules see one form only. */
export const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: 'you',
    ya: 'you',
    yall: 'you all',
    ur: 'your',
    urs: 'yours',
    r: 'are',
    n: 'and',
    pls: 'please',
    plz: 'please',
    plss: 'please',
    kindly: 'please',
    thx: 'thanks',
    thnx: 'thanks',
    tnx: 'thanks',
    thanx: 'thanks',
    ty: 'thanks',
    tysm: 'thanks so much',
    tyvm: 'thanks very much',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tmw: 'tomorrow',
    tomoz: 'tomorrow',
    '2day': 'today',
    '2moro': 'tomorrow',
    '2nite': 'tonight',
    tonite: 'tonight',
    wknd: 'weekend',
    b4: 'before',
    '4': '4',
    gonna: 'going to',
    gotta: 'have got to',
    wanna: 'want to',
    lemme: 'let me',
    gimme: 'give me',
    dunno: 'do not know',
    idk: 'i do not know',
    idc: 'i do not care',
    imo: 'in my opinion',
    imho: 'in my opinion',
    btw: 'by the way',
    fyi: 'for your information',
    asap: 'as soon as possible',
    rn: 'right now',
    bc: 'because',
    cos: 'because',
    cuz: 'because',
    coz: 'because',
    cud: 'could',
    wud: 'would',
    shud: 'should',
    cld: 'could',
    wld: 'would',
    hv: 'have',
    ppl: 'people',
    msg: 'message',
    w: 'with',
    halp: 'help',
    sry: 'sorry',
    srry: 'sorry',
    np: 'no problem',
    gm: 'good morning',
    gn: 'good night',
    congratz: 'congratulations',
    congrats: 'congratulations',
    grats: 'congratulations',
    gratz: 'congratulations',
    kudos: 'congratulations',
    im: 'i am',
    ive: 'i have',
    ill: 'i will',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    cant: 'can not',
    cannot: 'can not',
    wont: 'will not',
    isnt: 'is not',
    wasnt: 'was not',
    arent: 'are not',
    havent: 'have not',
    hasnt: 'has not',
    wouldnt: 'would not',
    couldnt: 'could not',
    shouldnt: 'should not',
    neednt: 'need not',
    thats: 'that is',
    theres: 'there is',
    heres: 'here is',
    whats: 'what is',
    hows: 'how is',
    wheres: 'where is',
    whos: 'who is',
    youre: 'you are',
    youve: 'you have',
    youll: 'you will',
    theyre: 'they are',
    theyll: 'they will',
    theyve: 'they have',
    weve: 'we have',
    lets: 'let us',
    "let's": 'let us',
    "can't": 'can not',
    "won't": 'will not',
    "shan't": 'shall not',
    "ain't": 'is not',
    "y'all": 'you all',
  }),
)

const endings: ReadonlyMap<string, string> = new Map([
  ['m', ' am'],
  ['re', ' are'],
  ['ve', ' have'],
  ['ll', ' will'],
  ['d', ' would'],
])

const beforeIs: ReadonlySet<string> = new Set(
  'it that there here what how who where when he she this everything everybody everyone nobody'.split(' '),
)

const written = new Map<string, readonly string[]>()

/** Writes one lower-case token out: `don't` → `do`, `not`; `u` → `you`; `halina's` → `halina`, `s`. */
export const writeOut = (token: string): readonly string[] => {
  const known = written.get(token)
  if (known !== undefined) return known
  const words = wordsOf(token).split(' ')
  if (written.size < 50_000) written.set(token, words)
  return words
}

const wordsOf = (token: string): string => {
  const known = spellings.get(token)
  if (known !== undefined) return known
  const at = token.indexOf("'")
  return at < 1 ? token : parts(token.slice(0, at), token.slice(at + 1))
}

const parts = (stem: string, ending: string): string => {
  if (ending === 't' && stem.endsWith('n')) return `${stem.slice(0, -1)} not`
  if (ending === 's') return beforeIs.has(stem) ? `${stem} is` : `${stem} s`
  return stem + (endings.get(ending) ?? ` ${ending}`)
}
