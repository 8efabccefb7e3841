import { useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { InferResponseType } from 'hono/client'
import { useState } from 'react'
import { answerOf, api } from '../api.ts'
import { Field, valuesOf } from '../frame/field.tsx'
import { useTitle } from '../frame/title.ts'
import { Trouble, TroublePage, Waiting } from '../frame/trouble.tsx'
import { agreementQuery, peopleQuery, queries } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { sessionQuery } from '../session.ts'
import { languages } from '../words/languages.ts'
import { settings as words } from '../words/en/settings.ts'
import { meQuery } from './account.ts'
import { Part } from './part.tsx'

type Me = InferResponseType<typeof api.api.me.$get, 200>

const here = new Intl.DateTimeFormat().resolvedOptions().timeZone

const zonesWith = (zone: string): readonly string[] =>
  [...new Set(['UTC', zone, here, ...Intl.supportedValuesOf('timeZone')])].toSorted()

const useSave = () =>
  useMutation({
    mutationFn: (json: { name: string; timeZone: string; locale: string }) =>
      answerOf(api.api.me.$patch({ json })),
    onSuccess: async (me) => {
      queries.setQueryData(meQuery.queryKey, me)
      await queries.invalidateQueries(sessionQuery)
    },
  })

const Zone = ({ timeZone }: Me) => {
  const [zone, setZone] = useState(timeZone)
  return (
    <>
      <label>
        {words.me.timeZone}
        <select name="timeZone" value={zone} onChange={({ target }) => setZone(target.value)}>
          {zonesWith(timeZone).map((each) => (
            <option key={each} value={each}>
              {each.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </label>
      {zone === here ? null : (
        <button type="button" className="link" onClick={() => setZone(here)}>
          {words.me.useThis(here.replaceAll('_', ' '))}
        </button>
      )}
    </>
  )
}

const Language = ({ locale }: Me) => (
  <label>
    {words.me.language}
    <select name="locale" defaultValue={locale}>
      {languages(locale).map(([tag, name]) => (
        <option key={tag} value={tag}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

const AboutMe = ({ me }: { readonly me: Me }) => {
  const save = useSave()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(valuesOf(event.currentTarget, 'name', 'timeZone', 'locale'))
      }}
    >
      <Field
        label={words.me.name}
        name="name"
        defaultValue={me.name}
        maxLength={200}
        autoComplete="name"
        aria-describedby="name-hint"
      />
      <p className="small soft" id="name-hint">
        {words.me.nameHint}
      </p>
      <Zone {...me} />
      <Language {...me} />
      <Trouble error={save.error} />
      <div className="row">
        <button className="primary mentor" disabled={save.isPending}>
          {words.save}
        </button>
        {save.isSuccess ? (
          <p role="status" className="done">
            {words.saved}
          </p>
        ) : null}
      </div>
    </form>
  )
}

/** When Perennial holds back, by what was agreed in each mentorship. */
const QuietHours = () => {
  const people = useQuery(peopleQuery).data?.people ?? []
  const agreements = useQueries({ queries: people.map(({ mentorship }) => agreementQuery(mentorship)) })
  return (
    <Part title={words.me.quietTitle}>
      <p className="soft">{words.me.quietSays}</p>
      <ul className="plain">
        {people.map(({ mentorship, name }, at) => {
          const agreement = agreements[at]?.data
          if (agreement === undefined) return null
          const quiet = agreement.inForce.quietHours
          return (
            <li key={mentorship}>
              {quiet === null
                ? words.me.noQuiet(name)
                : words.me.quiet(name, quiet.from, quiet.to, quiet.timeZone)}
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

/** What I am called, where and in which language; and when I am left in peace. */
export const MePage = () => {
  useTitle(words.title)
  const { data: me, error } = useQuery(meQuery)
  const hindrance = hindranceIn({ data: me, error })
  if (hindrance !== null) return <TroublePage error={hindrance} />
  if (me === undefined) return <Waiting />
  return (
    <>
      <h1>
        {words.me.title(me.name)}
        {me.email === null ? null : <span className="softer">{words.me.softer(me.email)}</span>}
      </h1>
      <AboutMe me={me} />
      <QuietHours />
      <Part title={words.me.seeTitle}>
        <p className="soft">{words.me.seeSays}</p>
        <Link to="/visibility" className="button">
          {words.me.see}
        </Link>
      </Part>
    </>
  )
}
