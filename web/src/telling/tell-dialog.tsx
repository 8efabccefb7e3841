import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { peopleQuery } from '../queries.ts'
import { en } from '../words/en.ts'
import { sample } from '../words/en/sample.ts'
import { Composer } from './composer.tsx'

type Choosing = {
  readonly onClose: () => void
  /** Told whom the words are about, before they are typed. */
  readonly onChosen?: (mentorship: string) => void
}

const NobodyYet = ({ onClose }: Choosing) => (
  <div className="stack">
    <p>
      {en.today.empty} {en.today.emptySofter}
    </p>
    <Link to="/begin" className="button" onClick={onClose}>
      {en.nav.begin}
    </Link>
  </div>
)

/** Words about one of my mentorships: the one in view, or whichever is chosen. */
export const TellWhom = ({ onClose, onChosen }: Choosing) => {
  const inView = useParams({ strict: false }).mentorship
  const { data } = useQuery(peopleQuery)
  const [chosen, choose] = useState<string>()
  const navigate = useNavigate()
  const person = data?.people.find(({ mentorship }) => mentorship === (chosen ?? inView)) ?? data?.people[0]
  const whom = person?.mentorship
  useEffect(() => {
    if (whom !== undefined) onChosen?.(whom)
  }, [whom, onChosen])
  if (data === undefined) return null
  if (person === undefined) return <NobodyYet onClose={onClose} />
  const { mentorship, iAm, name } = person
  const show = (): void => {
    onClose()
    void navigate({ to: '/mentorships/$mentorship', params: { mentorship } })
  }
  return (
    <div className="stack">
      {data.people.length === 1 ? null : (
        <label>
          {en.telling.about}
          <select value={mentorship} onChange={({ target }) => choose(target.value)}>
            {data.people.map((each) => (
              <option key={each.mentorship} value={each.mentorship}>
                {each.isSample ? `${each.name} (${sample.mark})` : each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <Composer key={mentorship} mentorship={mentorship} iAm={iAm} other={name} onTold={show} startsFocused />
    </div>
  )
}

/** The quick way to tell what happened, from any page. */
export const TellButton = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = (): void => {
    setOpen(true)
    dialog.current?.showModal()
  }
  const close = (): void => dialog.current?.close()
  return (
    <>
      <button className="tell" onClick={open}>
        {en.telling.open}
      </button>
      <dialog ref={dialog} className="card" aria-labelledby="tell-title" onClose={() => setOpen(false)}>
        <div className="dialog-head">
          <h2 id="tell-title">{en.telling.title}</h2>
          <button className="quiet" onClick={close}>
            {en.telling.close}
          </button>
        </div>
        {isOpen ? <TellWhom onClose={close} /> : null}
      </dialog>
    </>
  )
}
