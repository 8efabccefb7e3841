import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api.ts'
import { Field, valuesOf } from '../frame/field.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { queries } from '../queries.ts'
import { may } from '../words/en/may.ts'
import { settings } from '../words/en/settings.ts'
import { Copy } from './copy.tsx'
import { Part } from './part.tsx'

const words = settings.programs

const scopes = ['read', 'write', 'export', 'account'] as const
type Scope = (typeof scopes)[number]

const lasting = ['30', '365', 'never'] as const

type Wanted = { readonly name: string; readonly scopes: Scope[]; readonly days: number | null }

const sentence = (words: string): string => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)

const useMake = () =>
  useMutation({
    mutationFn: (json: Wanted) => answerOf(api.api.me.tokens.$post({ json })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  })

const Made = ({ name, token, onHide }: { name: string; token: string; onHide: () => void }) => (
  <Part title={words.madeTitle(name)}>
    <p>{words.once}</p>
    <p className="secret">{token}</p>
    <div className="row">
      <Copy text={token} />
      <button className="primary mentor" onClick={onHide}>
        {words.hide}
      </button>
    </div>
  </Part>
)

const Scopes = ({ chosen, onChoose }: { chosen: readonly Scope[]; onChoose: (scopes: Scope[]) => void }) => (
  <fieldset className="checks">
    <legend>{words.scopesTitle}</legend>
    {scopes.map((scope) => (
      <label key={scope} className="check">
        <input
          type="checkbox"
          checked={chosen.includes(scope)}
          onChange={({ target }) =>
            onChoose(scopes.filter((each) => (each === scope ? target.checked : chosen.includes(each))))
          }
        />
        {sentence(may[scope])}
      </label>
    ))}
  </fieldset>
)

/** Makes a token; it is shown once, and never asked for again. */
export const NewToken = () => {
  const make = useMake()
  const [chosen, choose] = useState<Scope[]>(['read'])
  if (make.data !== undefined) return <Made {...make.data} onHide={make.reset} />
  return (
    <Part title={words.newTitle}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const { name, days } = valuesOf(event.currentTarget, 'name', 'days')
          make.mutate({ name, scopes: chosen, days: days === 'never' ? null : Number(days) })
        }}
      >
        <Field
          label={words.name}
          name="name"
          placeholder={words.nameExample}
          maxLength={200}
          autoComplete="off"
        />
        <Scopes chosen={chosen} onChoose={choose} />
        <label>
          {words.lasts}
          <select name="days" defaultValue="365">
            {lasting.map((each) => (
              <option key={each} value={each}>
                {words.lastsFor[each]}
              </option>
            ))}
          </select>
        </label>
        <Trouble error={make.error} />
        {chosen.length === 0 ? <p className="soft">{words.chooseOne}</p> : null}
        <button disabled={make.isPending || chosen.length === 0}>{words.make}</button>
      </form>
    </Part>
  )
}
