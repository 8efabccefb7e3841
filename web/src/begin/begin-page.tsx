import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { answerOf, api } from '../api.ts'
import { Field, valuesOf } from '../frame/field.tsx'
import { useTitle } from '../frame/title.ts'
import { Trouble } from '../frame/trouble.tsx'
import { queries } from '../queries.ts'
import { en } from '../words/en.ts'
import { Found } from './found.tsx'
import { look, type Import } from './imports.ts'

const ImportDoor = ({ onFound }: { readonly onFound: (found: Import) => void }) => {
  const looking = useMutation({ mutationFn: look, onSuccess: onFound })
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) looking.mutate([...files])
  }
  return (
    <section
      className="card stack door"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files)
      }}
    >
      <h2>{en.begin.importTitle}</h2>
      <p className="soft">{en.begin.importSays}</p>
      <label className="files row">
        <span className={`button ${looking.isPending ? '' : 'primary mentor'}`}>
          {looking.isPending ? en.begin.reading : en.begin.importAction}
        </span>
        <input
          type="file"
          multiple
          className="unseen"
          disabled={looking.isPending}
          onChange={({ target }) => take(target.files)}
        />
        <span className="small soft wide-only">{en.begin.drop}</span>
      </label>
      <Trouble error={looking.error} />
    </section>
  )
}

const useFresh = () => {
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (fresh: { as: 'mentor' | 'mentee'; with: string }) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      const { id } = await answerOf(api.api.mentorships.$post({ json: { ...fresh, timeZone } }))
      await queries.invalidateQueries({ queryKey: ['people'] })
      await navigate({ to: '/mentorships/$mentorship', params: { mentorship: id } })
    },
  })
}

const FreshDoor = () => {
  const fresh = useFresh()
  return (
    <section className="card stack door">
      <h2>{en.begin.freshTitle}</h2>
      <p className="soft">{en.begin.freshSays}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const { as, name } = valuesOf(event.currentTarget, 'as', 'name')
          fresh.mutate({ as: as === 'mentor' ? 'mentor' : 'mentee', with: name })
        }}
      >
        <Field label={en.begin.theirName} name="name" maxLength={200} autoComplete="off" />
        <fieldset className="choice">
          <legend>{en.begin.iAm}</legend>
          {(['mentee', 'mentor'] as const).map((side) => (
            <label key={side}>
              <input type="radio" name="as" value={side} defaultChecked={side === 'mentee'} />
              {en.begin[side]}
            </label>
          ))}
        </fieldset>
        <Trouble error={fresh.error} />
        <button disabled={fresh.isPending}>{en.begin.freshAction}</button>
      </form>
    </section>
  )
}

/** The doors in; `doors` are those that other parts bring. */
export const BeginPage = ({ doors }: { readonly doors?: ReactNode }) => {
  useTitle(en.begin.title)
  const [found, setFound] = useState<Import | null>(null)
  if (found !== null)
    return (
      <div className="column stack">
        <Found first={found} onOver={() => setFound(null)} />
      </div>
    )
  return (
    <div className="column stack airy">
      <h1>
        {en.begin.title}
        <span className="softer">{en.begin.softer}</span>
      </h1>
      <div className="doors">
        <ImportDoor onFound={setFound} />
        <FreshDoor />
        {doors}
      </div>
    </div>
  )
}
