import { greeting } from './greeting.ts'
import { later } from './later.ts'
import type { en } from './en.ts'
import type { live } from './en/live.ts'
import type { sample } from './en/sample.ts'
import type { Translation } from './merged.ts'

const zahl = later(() => new Intl.NumberFormat('de-DE'))

const screens: Translation<typeof en> = {
  nav: {
    today: 'Heute',
    begin: 'Mentorschaft hinzufügen',
    skip: 'Zum Inhalt',
    signOut: 'Abmelden',
    me: (name) => `${name}: Menü`,
    main: 'Hauptmenü',
    home: 'Perennial, zu heute',
  },
  loading: 'Einen Moment …',
  trouble: {
    title: 'Das hat nicht geklappt.',
    again: 'Noch einmal',
    offline: 'Der Server antwortet nicht. Was du geschrieben hast, bleibt hier.',
    home: 'Zu heute',
    lost: 'Hier ist nichts.',
    lostSofter: 'Die Adresse ist vielleicht alt, oder sie gehört jemand anderem.',
  },
  signIn: {
    title: greeting.de,
    email: 'E-Mail',
    password: 'Passwort',
    submit: 'Anmelden',
    wrong: 'Diese E-Mail und dieses Passwort gehören nicht zusammen.',
    code: 'Die sechs Ziffern deiner Authenticator-App',
    codeTitle: 'Ein Schritt noch.',
    codeSubmit: 'Weiter',
    byLink: 'Schick mir lieber einen Link',
    linkSent: 'Ein Link ist unterwegs zu dir. Er gilt eine Viertelstunde.',
  },
  telling: {
    open: 'Was war?',
    title: 'Was war?',
    about: 'Mit wem?',
    words: 'Die Worte',
    hint: '„Alex erzählt, dass das Design-Review gut lief …“',
    add: 'Behalten',
    close: 'Schließen',
    who: 'Wessen Worte?',
    mine: 'Meine',
    day: 'Wann?',
    today: 'Heute',
    more: 'Ein anderer Tag, oder die Worte des anderen',
    hears: 'Bisher gehört',
    nothingHeard: 'Eine schlichte Bemerkung.',
    kept: 'Behalten.',
    takeBack: 'Zurücknehmen',
    takenBack: 'Zurückgenommen.',
    blank: (blank) => `${blank} ist noch offen.`,
    keepAnyway: 'So behalten',
    coach: 'Damit es leicht zu beantworten ist',
    use: 'Das hinzufügen',
  },
  today: {
    nothing: 'Nichts wartet auf dich.',
    nothingSofter: 'Eine Zeile ohne Anlass ist immer willkommen.',
    one: (name) => `Eine Sache würde ${name} freuen.`,
    several: (count) => `${count} kleine Dinge täten gut.`,
    softer: 'Alles andere kann warten.',
    turns: 'Wer an der Reihe ist',
    open: 'Offen',
    lastFromThem: 'Zuletzt von dort',
    lastFromMe: 'Zuletzt von dir',
    yours: 'du',
    theirs: 'der andere',
    neither: 'nichts offen',
    yourMentor: (name) => `${name}, begleitet dich`,
    yourMentee: (name) => `${name}, von dir begleitet`,
    empty: 'Noch ist niemand hier.',
    emptySofter: 'Bring eine Geschichte mit, oder beginne eine.',
    restOpen: (count) => `und ${zahl().format(count)} mehr`,
  },
  nudge: {
    write: 'Schreiben',
    done: 'Schon geschehen',
    later: 'Nächste Woche',
    notHelpful: 'Hilft nicht',
  },
  mentorship: {
    with: 'Mentorschaft mit',
    yourTurn: 'Du bist an der Reihe',
    theirTurn: (name) => `${name} ist an der Reihe`,
    since: (day) => `seit ${day}`,
    due: (day) => `bis ${day}`,
    journal: 'Tagebuch',
    older: 'Früheres',
    me: 'Du',
    standsOut: 'Was auffällt',
    notesTitle: 'Nur für mich',
  },
  acts: {
    ask: 'fragt',
    guide: 'leitet an',
    solve: 'löst',
    promise: 'verspricht',
    decline: 'lehnt ab',
    update: 'erzählt, wie es steht',
    thank: 'dankt',
    win: 'erzählt einen Erfolg',
    celebrate: 'feiert mit',
    give: 'gibt',
    assign: 'überträgt Arbeit',
    deliver: 'liefert',
    credit: 'nennt den Anteil',
    bound: 'setzt eine Grenze',
    arrange: 'verabredet',
    hello: 'grüßt',
  },
}

const connection: Translation<typeof live> = {
  away: 'Der Server antwortet gerade nicht.',
  awaySofter: 'So war es, als er zuletzt antwortete. Was du erzählst, bleibt hier.',
  waits: 'Auf diesem Gerät behalten. Es geht von selbst hinaus, sobald der Server antwortet.',
  waiting: (count) => (count === 1 ? 'Eine Zeile wartet.' : `${zahl().format(count)} Zeilen warten.`),
  waitingHere: 'Unterwegs',
  takeBack: 'Zurücknehmen',
  over: 'Du wurdest inzwischen abgemeldet.',
  overSofter: 'Melde dich wieder an. Was du geschrieben hast, ist noch da.',
  language: 'English',
}

const people: Translation<typeof sample> = {
  door: 'Mit Beispielmenschen umsehen',
  open: 'Umsehen',
  mark: 'Beispiel',
  also: 'Die markierten sind Beispielmenschen, zum Umsehen.',
  today: 'Beispielmenschen, zum Umsehen.',
  banner: (me) => `Beispielmenschen. Du siehst mit den Augen von ${me}; niemand hier ist echt.`,
  remove: 'Beispiele entfernen',
}

/** What the screens say in German so far. */
export const de = { screens, live: connection, sample: people }
