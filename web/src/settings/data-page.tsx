import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answerOf, api } from '../api.ts'
import { Field, valuesOf } from '../frame/field.tsx'
import { useTitle } from '../frame/title.ts'
import { Trouble, TroublePage, Waiting } from '../frame/trouble.tsx'
import { hindranceIn } from '../outdated.ts'
import { forgetHere } from '../session.ts'
import { pages } from '../words/en/pages.ts'
import { settings } from '../words/en/settings.ts'
import { meQuery } from './account.ts'
import { Part } from './part.tsx'

const words = settings.data

const useErase = () => {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (name: string) => answerOf(api.api.me.$delete({ json: { name } })),
    onSuccess: async () => {
      await navigate({ to: '/goodbye', replace: true })
      await forgetHere()
    },
  })
}

/** The one place that asks whether it is meant: nothing of it can be undone. */
const Erase = ({ name }: { readonly name: string }) => {
  const erase = useErase()
  return (
    <Part title={words.eraseTitle}>
      <p>{words.eraseSays}</p>
      <p>{words.eraseForGood}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          erase.mutate(valuesOf(event.currentTarget, 'name').name)
        }}
      >
        <Field label={words.eraseType(name)} name="name" autoComplete="off" />
        <Trouble error={erase.error} />
        <button disabled={erase.isPending}>{words.erase}</button>
      </form>
    </Part>
  )
}

/** Everything of mine, to take along or to erase. */
export const DataPage = () => {
  useTitle(pages.data.label)
  const { data: me, error } = useQuery(meQuery)
  const hindrance = hindranceIn({ data: me, error })
  if (hindrance !== null) return <TroublePage error={hindrance} />
  if (me === undefined) return <Waiting />
  return (
    <>
      <h1>
        {words.title}
        <span className="softer">{words.softer}</span>
      </h1>
      <Part title={words.exportTitle}>
        <p>{words.exportSays}</p>
        <p>
          <a className="button primary mentor" href="/api/me/export" download>
            {words.export}
          </a>
        </p>
      </Part>
      <Erase name={me.name} />
    </>
  )
}
